/** `npm run mirror`: copies models, Python packages and language data of the catalogue into a folder, checked, for a school's web server or a USB stick. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { embedders } from "../../models/catalogue/embedders.ts";
import { languageModels } from "../../models/catalogue/language-models.ts";
import { ocrLanguages } from "../../models/catalogue/ocr-languages.ts";
import { pythonPackageEntries } from "../../models/catalogue/python-packages.ts";
import type { ModelHost } from "../domain/model-catalogue.ts";
import { unpinnedFiles } from "../domain/unpinned-files.ts";
import { parseCommand, runCommand, UsageError } from "./arguments.ts";
import { copyModel, MirrorError, megabytes, pinModel } from "./mirror/copy-model.ts";

const usage = `npm run mirror -- --list
npm run mirror -- --out FOLDER [--from ADDRESS] [MODEL…]
npm run mirror -- --pin models/catalogue/pins.json [MODEL…]

  --list   the models, with their sizes and licences
  --out    where to; what is there and whole already is not downloaded again
  --from   another mirror, instead of the publishers
  --pin    adds what is not pinned yet to that file, compiled libraries too, as the publishers state it today
  MODEL    as --list names them; without any, all of them`;

const packages = [
  ...embedders.map((entry) => ({ entry, model: entry.package })),
  ...languageModels.flatMap((entry) => entry.variants.map((variant) => ({ entry, model: variant.package }))),
  ...[...pythonPackageEntries, ...ocrLanguages].map((entry) => ({ entry, model: entry.package })),
];

function printList(): void {
  for (const { entry, model } of packages) {
    const open = unpinnedFiles(model);
    const size = `${open.length === 0 ? "" : "about "}${megabytes(model.bytes)}`;
    console.log(`${model.id}\n  ${entry.title}, ${size}, ${model.licence.name} (${model.licence.url})`);
    if (open.length > 0) console.log(`  not pinned, taken as the host states them: ${open.join(", ")}`);
  }
}

const advice = (out: string): string => `
For a web server: put ${out} on it, so that the address you choose holds <model>/manifest.json. It must
  - use https,
  - send "Access-Control-Allow-Origin: *" with every file, and
  - answer range requests, as most servers do, so that broken downloads go on where they stopped.
  In Erica's Library, enter that address as the model host.
For a USB stick: copy ${out} to it. In Erica's Library, choose "Import from a folder" beside the model.`;

/** @throws {UsageError} when the catalogue has no model of that name */
function named(name: string) {
  const found = packages.filter(({ entry, model }) => entry.id === name || model.id === name);
  if (found.length === 0) throw new UsageError(`there is no model "${name}"; --list names them`);
  return found;
}

async function runMirror(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, {
    list: { type: "boolean" },
    pin: { type: "string" },
    out: { type: "string" },
    from: { type: "string" },
    help: { type: "boolean" },
  });
  if (values.list) printList();
  else if (values.help || !(values.out || values.pin)) console.log(usage);
  else {
    const chosen = positionals.length > 0 ? positionals.flatMap(named) : packages;
    const host: ModelHost = values.from
      ? { type: "mirror", url: values.from.replace(/\/+$/, "") }
      : { type: "publisher" };
    if (values.out) {
      const out = path.resolve(values.out);
      for (const { model } of chosen) await copyModel(model, host, out);
      console.log(advice(out));
    }
    if (values.pin) {
      const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "erica-pin-"));
      try {
        for (const { model } of chosen) await pinModel(model, host, values.pin, scratch);
      } finally {
        fs.rmSync(scratch, { recursive: true, force: true });
      }
    }
  }
  return 0;
}

export const main = (args: readonly string[]): Promise<number> =>
  runCommand(usage, async () => {
    try {
      return await runMirror(args);
    } catch (error) {
      const full = error instanceof Error && "code" in error && error.code === "ENOSPC";
      if (!(error instanceof MirrorError) && !full) throw error;
      console.error((error as Error).message);
      return 1;
    }
  });
