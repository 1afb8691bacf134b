/** Puts the licences of everything that is built in beside the app, as those licences ask for. */
import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

export const LICENCES_FILE = "THIRD-PARTY-LICENCES.txt";

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  /** Of the project itself, the package "". */
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const licenceName = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** A package's licence texts; its declaration where it ships none. */
function textOf(folder: string, { license }: LockedPackage): string {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => licenceName.test(name)) : [];
  const texts = files.sort().map((name) => fs.readFileSync(path.join(folder, name), "utf8").trim());
  return texts.length > 0 ? texts.join("\n\n") : `Licence: ${license ?? "not stated"}`;
}

/**
 * @param root folder of `package-lock.json`
 * @returns every package that isn't for development alone, by name, with its licence
 */
export function thirdPartyLicences(root: string): string {
  const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  // A library's optional peer counts as its dependency, although only we use it, to build.
  const tools = new Set(Object.keys(lock.packages[""]?.devDependencies ?? {}));
  const chapters = Object.entries(lock.packages)
    .filter(([folder, { dev, link }]) => folder.startsWith("node_modules/") && !dev && !link)
    .filter(([folder]) => !tools.has(folder.slice("node_modules/".length)))
    .filter(([folder]) => fs.existsSync(path.join(root, folder)))
    .map(([folder, entry]) => {
      const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
      return `${name} ${entry.version ?? ""}\n\n${textOf(path.join(root, folder), entry)}`;
    });
  // Of what packages hold without saying so.
  const folder = path.join(root, "licences");
  for (const name of fs.readdirSync(folder)) chapters.push(fs.readFileSync(path.join(folder, name), "utf8").trim());
  return `${[...new Set(chapters)].sort().join(`\n\n${"=".repeat(78)}\n\n`)}\n`;
}

export function licences(): Plugin {
  let root = "";
  return {
    name: "licences",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: LICENCES_FILE, source: thirdPartyLicences(root) });
    },
  };
}
