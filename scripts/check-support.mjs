// Holds the sources and the built styles against the oldest browsers that package.json promises (`browserslist`).
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { usesOfCss } from "./support/css.mjs";
import { exceptions } from "./support/exceptions.mjs";
import { readFloor, unsupportedBy } from "./support/floor.mjs";
import { usesOfWebApis } from "./support/web-apis.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dataFile = path.join(root, "tools/lint/node_modules/@mdn/browser-compat-data/data.json");

/** An exception covers what lies below it too. */
const exceptionFor = (feature) =>
  Object.keys(exceptions).find((key) => feature === key || feature.startsWith(`${key}.`));

/**
 * @param {string} folder a checkout; its built styles are looked at where there are any
 * @returns {{problems: string[], looked: number}} a line for each use of what a promised browser lacks
 */
export function checkSupport(folder = root, projects = ["tsconfig.json", "tsconfig.worker.json"]) {
  const data = JSON.parse(fs.readFileSync(dataFile, "utf8"));
  const floor = readFloor(path.join(folder, "package.json"));
  const isLacking = (compat) => compat !== undefined && unsupportedBy(compat, floor).length > 0;
  const needed = new Set();
  const problems = new Set();
  const look = ({ feature, compat, where }) => {
    if (!isLacking(compat)) return;
    const exception = exceptionFor(feature);
    if (exception) needed.add(exception);
    else problems.add(`${where}: ${feature} is not in ${unsupportedBy(compat, floor).join(", ")}`);
  };
  let looked = 0;
  for (const project of projects) looked += usesOfWebApis(path.join(folder, project), data, isLacking, look);
  const styles = path.join(folder, "dist/assets");
  if (fs.existsSync(styles)) {
    looked += usesOfCss(styles, data, look);
    for (const key of Object.keys(exceptions))
      if (!needed.has(key)) problems.add(`scripts/support/exceptions.mjs: nothing needs ${key}`);
  }
  return { problems: [...problems], looked };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, looked } = checkSupport();
  for (const problem of problems) console.error(problem);
  console.log(`${looked} words looked up, ${problems.length} problems`);
  if (looked < 10_000) console.error("too few words were looked at: the check itself is broken");
  process.exitCode = problems.length > 0 || looked < 10_000 ? 1 : 0;
}
