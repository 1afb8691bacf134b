// The oldest browsers Erica promises to work in, stated once: `browserslist` in package.json.
import fs from "node:fs";

/** Names in browserslist → in MDN's browser-compat-data. */
const names = {
  chrome: "chrome",
  edge: "edge",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "safari_ios",
};

/** @returns {[string, string][]} browserslist's name and the version, for each `NAME >= VERSION` */
export function readBrowserslist(packageFile) {
  return JSON.parse(fs.readFileSync(packageFile, "utf8")).browserslist.map((entry) => {
    const match = /^(\w+) >= ([\d.]+)$/.exec(entry);
    if (!match || !(match[1] in names)) throw new Error(`browserslist: “${entry}” is not “NAME >= VERSION”`);
    return [match[1], match[2]];
  });
}

/** Oldest supported version by browser, named as browser-compat-data does. */
export const readFloor = (packageFile) =>
  readBrowserslist(packageFile).map(([name, version]) => [names[name], version]);

/** The same as targets for the build, which knows iOS by `ios`. */
export const buildTargets = (packageFile) =>
  readBrowserslist(packageFile).map(([name, version]) => `${name === "ios_saf" ? "ios" : name}${version}`);

const isAtMost = (version, other) => {
  const [a, b] = [version, other].map((text) => text.replace("≤", "").split(".").map(Number));
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return true;
};

const holdsFor = (statement, version) =>
  typeof statement.version_added === "string" &&
  statement.version_added !== "preview" &&
  isAtMost(statement.version_added, version) &&
  !statement.flags &&
  !statement.prefix &&
  !statement.alternative_name &&
  !(typeof statement.version_removed === "string" && isAtMost(statement.version_removed, version));

/** @returns {string[]} the promised browsers that lack a feature, by its record in browser-compat-data */
export const unsupportedBy = (compat, floor) =>
  floor
    .filter(([browser, version]) => ![compat.support[browser] ?? []].flat().some((each) => holdsFor(each, version)))
    .map(([browser, version]) => `${browser} ${version}`);
