/** Which modules a program asks for, as far as its text says. */

/** Texts over several lines: what stands in them is not the program's. */
const longText = /("""|''')[\s\S]*?\1/g;
const statement = /^[^\S\n]*(?:import[^\S\n]+([^\n#;]+)|from[^\S\n]+([A-Za-z_][\w.]*)[^\S\n]+import\b)/gm;

const topName = (module: string): string => module.trim().split(/[\s.]/)[0] ?? "";

/** @returns top-level names, in their order, once each: `numpy` for `import numpy.linalg as la` */
export function importedModules(code: string): readonly string[] {
  const names = [...code.replace(longText, '""').matchAll(statement)].flatMap(([, listed, from]) =>
    from === undefined ? (listed ?? "").split(",").map(topName) : [topName(from)],
  );
  return [...new Set(names)].filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
