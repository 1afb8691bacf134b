/** The files of a build with their digests: what the service worker and the page hold what they get against. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { AppFile } from "../../src/adapters/app-files/app-file.ts";

export const appFileOf = (name: string, bytes: Uint8Array): AppFile => ({
  path: name,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  bytes: bytes.length,
});

/** As the `integrity` attribute wants it. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

/** @param ignore files of the folder that are no part of the app (relative, with `/`) */
export function buildFiles(folder: string, ignore: RegExp): AppFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => fs.statSync(path.join(folder, name)).isFile() && !name.endsWith(".map") && !ignore.test(name))
    .sort()
    .map((name) => appFileOf(name, fs.readFileSync(path.join(folder, name))));
}
