// What the built styles ask of a browser: properties, their keywords, at-rules, selectors, functions.
import fs from "node:fs";
import path from "node:path";

/** Functions of values lie at different depths of browser-compat-data. */
function functionsIn(types, found = new Map(), prefix = "css.types") {
  for (const [name, record] of Object.entries(types)) {
    if (name === "__compat" || typeof record !== "object") continue;
    if (record.__compat && !found.has(name)) found.set(name, [`${prefix}.${name}`, record.__compat]);
    functionsIn(record, found, `${prefix}.${name}`);
  }
  return found;
}

/** @param look called with `{feature, compat, where}` for every use that browser-compat-data knows. @returns how many */
export function usesOfCss(folder, data, look) {
  const { properties, selectors, "at-rules": atRules, types } = data.css;
  const functions = functionsIn(types);
  let uses = 0;
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith(".css"))) {
    const css = fs.readFileSync(path.join(folder, name), "utf8").replace(/"[^"]*"|'[^']*'|\/\*.*?\*\//gs, '""');
    const seen = new Set();
    const tell = (feature, record) => {
      if (record?.__compat === undefined || seen.has(feature)) return;
      seen.add(feature);
      uses++;
      look({ feature, compat: record.__compat, where: name });
    };
    for (const [, property, value] of css.matchAll(/[{;]([\w-]+):([^;{}]+)(?=[;}])/g)) {
      for (const [, called] of value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)) {
        const [feature, compat] = functions.get(called) ?? [];
        if (feature) tell(feature, { __compat: compat });
      }
      if (property.startsWith("--")) continue;
      tell(`css.properties.${property}`, properties[property]);
      for (const [keyword] of value.matchAll(/(?<![\w.#(-])[a-z][a-z-]*(?![\w(-])/g))
        tell(`css.properties.${property}.${keyword}`, properties[property]?.[keyword]);
    }
    for (const [, rule] of css.matchAll(/@([a-z-]+)/g)) tell(`css.at-rules.${rule}`, atRules[rule]);
    for (const [, selector] of css.matchAll(/::?([a-z-]+)(?=[^{};]*\{)/g))
      tell(`css.selectors.${selector}`, selectors[selector]);
    if (/&/.test(css)) tell("css.selectors.nesting", selectors.nesting);
  }
  return uses;
}
