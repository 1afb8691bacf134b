// Which web APIs the sources use, found by type: `reader.read()` is looked up as what `reader` is.
import path from "node:path";
import ts from "typescript";

const isLibrary = (file) => /[\\/]typescript[\\/]lib[\\/]lib\.[\w.]+\.d\.ts$/.test(file.fileName);

/** @returns {ts.Program} of a tsconfig */
function programOf(project) {
  const { config } = ts.readConfigFile(project, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(project));
  return ts.createProgram(fileNames, { ...options, noEmit: true });
}

const known = new WeakMap();

/** Interfaces a type can be, by name, with those they extend: `HTMLDialogElement`, `HTMLElement`, … */
function interfacesOf(type, checker) {
  if (!known.has(type)) known.set(type, [...collectInterfaces(type, checker, new Set())]);
  return known.get(type);
}

function collectInterfaces(type, checker, names) {
  for (const each of type.isUnionOrIntersection() ? type.types : [type]) {
    if (each !== type) {
      collectInterfaces(each, checker, names);
      continue;
    }
    const apparent = checker.getApparentType(each);
    const name = apparent.symbol?.name;
    if (name === undefined || names.has(name)) continue;
    names.add(name);
    if (apparent.isClassOrInterface() || apparent.target?.isClassOrInterface?.())
      for (const base of checker.getBaseTypes(apparent.target ?? apparent)) collectInterfaces(base, checker, names);
  }
  return names;
}

/** Names of all that some promised browser lacks: only these are worth asking the type-checker about. */
function lackingNames(data, isLacking) {
  const names = new Set();
  for (const group of [data.api, data.javascript.builtins])
    for (const [owner, members] of Object.entries(group)) {
      if (isLacking(members.__compat)) names.add(owner);
      for (const [member, record] of Object.entries(members))
        if (isLacking(record.__compat)) names.add(member.replace(/_static$/, ""));
    }
  return names;
}

const workers = ["WorkerGlobalScope", "DedicatedWorkerGlobalScope", "ServiceWorkerGlobalScope"];

/** Looks a member up in browser-compat-data, where a mixin's members lie with each interface that has them. */
function lookUp(data, owners, member, isStatic) {
  for (const owner of owners) {
    const api = data.api[owner];
    const found = isStatic ? (api?.[`${member}_static`] ?? api?.[member]) : api?.[member];
    if (found?.__compat) return [`api.${owner}.${member}`, found.__compat];
    const builtIn = data.javascript.builtins[owner.replace(/Constructor$/, "")]?.[member];
    if (builtIn?.__compat)
      return [`javascript.builtins.${owner.replace(/Constructor$/, "")}.${member}`, builtIn.__compat];
  }
  return undefined;
}

function lookUpGlobal(data, name) {
  const found = data.api[name] ?? data.javascript.builtins[name];
  if (found?.__compat) return [`${name in data.api ? "api" : "javascript.builtins"}.${name}`, found.__compat];
  return lookUp(data, ["Window", ...workers], name, false);
}

/** The one word by which a node would use the platform. */
function wordOf(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isForOfStatement(node)) return node.awaitModifier ? "@@asyncIterator" : "@@iterator";
  if (ts.isCallExpression(node)) return eventName(node) && `${eventName(node)}_event`;
  return ts.isIdentifier(node) && isUsedAsValue(node) ? node.text : undefined;
}

/** What a node uses of the platform by that word, as `[feature, record]`, or undefined. */
function featureOf(node, word, checker, data) {
  const fromLibrary = (symbol) => symbol?.declarations?.some((each) => isLibrary(each.getSourceFile()));
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    if (!fromLibrary(symbol)) return undefined;
    const type = checker.getTypeAtLocation(node.expression);
    const isStatic = ts.isIdentifier(node.expression) && fromLibrary(checker.getSymbolAtLocation(node.expression));
    const owners = [...(isStatic ? [node.expression.text] : []), ...interfacesOf(type, checker)];
    const declaring = symbol.declarations[0].parent;
    if (ts.isInterfaceDeclaration(declaring)) owners.push(declaring.name.text);
    return lookUp(data, owners, node.name.text, isStatic) ?? lookUpIfWindow(data, owners, node.name.text);
  }
  if (ts.isForOfStatement(node))
    return lookUp(data, interfacesOf(checker.getTypeAtLocation(node.expression), checker), word, false);
  if (ts.isCallExpression(node)) {
    const on = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : undefined;
    const owners = on ? interfacesOf(checker.getTypeAtLocation(on), checker) : ["Window", ...workers];
    return lookUp(data, owners, word, false);
  }
  return fromLibrary(checker.getSymbolAtLocation(node)) ? lookUpGlobal(data, word) : undefined;
}

const lookUpIfWindow = (data, owners, member) =>
  owners.some((owner) => owner === "Window" || owner === "globalThis" || workers.includes(owner))
    ? lookUpGlobal(data, member)
    : undefined;

const eventName = (call) => {
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  const [first] = call.arguments;
  return ts.isIdentifier(callee) && callee.text === "addEventListener" && first && ts.isStringLiteral(first)
    ? first.text
    : undefined;
};

/** Not a type, not the name behind a dot, not a key. */
function isUsedAsValue(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isStatement(parent);
}

/**
 * @param isLacking whether some promised browser lacks what a record describes
 * @param look called with `{feature, compat, where}` for every use of such a thing
 * @returns how many words were looked at
 */
export function usesOfWebApis(project, data, isLacking, look) {
  const names = lackingNames(data, isLacking);
  const program = programOf(project);
  const checker = program.getTypeChecker();
  const folder = path.dirname(project);
  let words = 0;
  for (const file of program.getSourceFiles()) {
    const name = path.relative(folder, file.fileName);
    if (file.isDeclarationFile || name.startsWith("..") || /(^|[\\/])(node_modules|tests)[\\/]/.test(name)) continue;
    const visit = (node) => {
      const word = wordOf(node);
      if (word !== undefined) words++;
      const found = names.has(word) ? featureOf(node, word, checker, data) : undefined;
      if (found) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        look({ feature: found[0], compat: found[1], where: `${name}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return words;
}
