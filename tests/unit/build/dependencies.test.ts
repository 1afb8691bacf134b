import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dependencies } from "../../../scripts/support/dependencies.mjs";

/** Rooms that never reach a page: what they import is Node's business. */
const nodeOnly = /^src\/(?:cli|compiler)\//;
/** Built on its own and not served in development. */
const serviceWorker = "workers/service-worker.ts";

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "courses" ? [] : sources(file);
    return /(?<!\.d|\.as)\.tsx?$/.test(file) ? [file] : [];
  });
}

/** Packages that code loads. With `verbatimModuleSyntax` an import that vanishes says `import type`. */
function packagesOf(file: string): string[] {
  const code = fs.readFileSync(file, "utf8");
  const statically = code.matchAll(/^(?:import|export)(?! type\b)(?:[^;"]*? from)? "([^"]+)"/gm);
  const later = code.matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g);
  // A file of a package that is only named by its address is no code of it.
  const isPackage = (name: string): boolean => !/^(?:\.|node:|virtual:)|\?url$/.test(name);
  return [...statically, ...later].map(([, name = ""]) => name).filter(isPackage);
}

test("npm run dev and the browser tests know every package of page and threads from the start", () => {
  const files = [...sources("src"), ...sources("workers")].filter(
    (file) => !nodeOnly.test(file) && file !== serviceWorker,
  );
  const needed = new Set(files.flatMap(packagesOf));
  // What the service worker alone uses lies beside it.
  for (const name of needed) if (/^workbox-(?!window$)/.test(name)) needed.delete(name);
  expect(needed.size).toBeGreaterThan(15);
  expect([...needed].filter((name) => !dependencies.includes(name))).toEqual([]);
  const withoutJsx = dependencies.filter((name) => name !== "preact/jsx-dev-runtime");
  expect(withoutJsx.filter((name) => !needed.has(name))).toEqual([]);
  for (const name of dependencies)
    expect(fs.existsSync(path.join("node_modules", name.split("/")[0] ?? ""))).toBe(true);
});
