// `npm run mirror`: copies models of the catalogue into a folder, checked, for a school's web server or a USB stick.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

const usage = `npm run mirror -- --list
npm run mirror -- --out FOLDER [--from ADDRESS] [MODEL…]
npm run mirror -- --pin models/catalogue/pins.json [MODEL…]

  --list   the models, with their sizes and licences
  --out    where to; what is there and whole already is not downloaded again
  --from   another mirror, instead of the publishers
  --pin    adds what is not pinned yet to that file, compiled libraries too, as the publishers state it today
  MODEL    as --list names them; without any, all of them`;

const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: "error" })).module;
const { embedders } = await load("models/catalogue/embedders.ts");
const { languageModels } = await load("models/catalogue/language-models.ts");
const { fileUrl, listFiles, publishers } = await load("src/adapters/model-files/listing.ts");
const { unpinnedFiles } = await load("src/domain/unpinned-files.ts");
const { receiveFile } = await load("src/adapters/model-files/receive-file.ts");
const { defaultPatience } = await load("src/adapters/model-files/request.ts");

const packages = [
  ...embedders.map((entry) => ({ entry, model: entry.package })),
  ...languageModels.flatMap((entry) => entry.variants.map((variant) => ({ entry, model: variant.package }))),
];
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

class Problem extends Error {}

const words = {
  "model-download-failed": ({ detail }) => detail,
  "model-file-damaged": ({ file }) => `${file} is not the file that it should be: its checksum differs`,
  "model-files-missing": ({ files }) => `not there: ${files.join(", ")}`,
  "storage-full": () => "the disk is full",
};
function unwrap(result, what) {
  if (result.ok) return result.value;
  const { error } = result;
  throw new Problem(`${what}: ${words[error.type]?.(error) ?? error.detail ?? error.type}`);
}

/** Part of a file on disk, as `receiveFile` wants it. */
function openPart(file) {
  const handle = fs.openSync(file, "a+");
  let { size } = fs.fstatSync(handle);
  return {
    get size() {
      return size;
    },
    async read(onBlock) {
      const block = Buffer.alloc(1 << 20);
      for (let at = 0; at < size; ) {
        const read = fs.readSync(handle, block, 0, block.length, at);
        onBlock(block.subarray(0, read));
        at += read;
      }
    },
    append(chunk) {
      fs.writeSync(handle, chunk);
      size += chunk.length;
    },
    clear() {
      fs.ftruncateSync(handle, 0);
      size = 0;
    },
    close: () => fs.closeSync(handle),
  };
}

async function hashFile(file, hash) {
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
const sha256Of = (file) => hashFile(file, createHash("sha256"));

async function isWhole(file, stated) {
  if (fs.statSync(file, { throwIfNoEntry: false })?.size !== stated.bytes) return false;
  const found =
    stated.algorithm === "sha256"
      ? await sha256Of(file)
      : await hashFile(file, createHash("sha1").update(`blob ${stated.bytes}\0`));
  return found === stated.digest;
}

const context = (onReceived = () => {}) => ({
  signal: new AbortController().signal,
  patience: defaultPatience,
  onWaiting: (waiting) => waiting && console.log("  the host does not answer; trying again …"),
  onChecking: () => {},
  onReceived,
});

async function fetchFile(model, host, revision, stated, file) {
  if (await isWhole(file, stated)) return console.log(`  ${stated.path}: there already`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = openPart(`${file}.part`);
  try {
    const url = fileUrl(model, host, revision, stated.path, publishers);
    unwrap(await receiveFile(stated, url, part, context()), `${model.id}/${stated.path}`);
  } finally {
    part.close();
  }
  fs.renameSync(`${file}.part`, file);
  console.log(`  ${stated.path}: ${megabytes(stated.bytes)}`);
}

async function mirror(model, host, out) {
  const { revision, files } = unwrap(await listFiles(model, host, publishers, context()), model.id);
  const folder = path.join(out, model.id);
  console.log(`${model.id}: ${megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0))}`);
  const finished = [];
  for (const stated of files) {
    const file = path.join(folder, stated.path);
    await fetchFile(model, host, revision, stated, file);
    finished.push({ path: stated.path, bytes: stated.bytes, sha256: await sha256Of(file) });
  }
  const { id, repository, licence } = model;
  // Last: a folder without it is not finished.
  const manifest = { id, repository, revision, licence, files: finished };
  fs.writeFileSync(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Publishers state SHA-256 of weights; of small files and libraries it takes a download to know it. */
async function pin(model, host, pinsFile, scratch) {
  const { revision, files } = unwrap(await listFiles(model, host, publishers, context()), model.id);
  const pinned = [];
  for (const stated of files) {
    let sha256 = stated.digest;
    if (stated.algorithm !== "sha256") {
      const file = path.join(scratch, model.id, stated.path);
      await fetchFile(model, host, revision, stated, file);
      sha256 = await sha256Of(file);
    }
    pinned.push({ path: stated.path, bytes: stated.bytes, sha256 });
  }
  const pins = JSON.parse(fs.readFileSync(pinsFile, "utf8"));
  fs.writeFileSync(pinsFile, `${JSON.stringify({ ...pins, [model.id]: { revision, files: pinned } }, null, 2)}\n`);
  console.log(`${model.id}: pinned ${pinned.length} files at ${revision}`);
}

function printList() {
  for (const { entry, model } of packages) {
    const open = unpinnedFiles(model);
    const size = `${open.length === 0 ? "" : "about "}${megabytes(model.bytes)}`;
    console.log(`${model.id}\n  ${entry.title}, ${size}, ${model.licence.name} (${model.licence.url})`);
    if (open.length > 0) console.log(`  not pinned, taken as the host states them: ${open.join(", ")}`);
  }
}

const advice = (out) => `
For a web server: put ${out} on it, so that the address you choose holds <model>/manifest.json. It must
  - use https,
  - send "Access-Control-Allow-Origin: *" with every file, and
  - answer range requests, as most servers do, so that broken downloads go on where they stopped.
  In Erica's Library, enter that address as the model host.
For a USB stick: copy ${out} to it. In Erica's Library, choose "Import from a folder" beside the model.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: "boolean" },
      pin: { type: "string" },
      out: { type: "string" },
      from: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.list) return printList();
  if (values.help || !(values.out || values.pin)) return console.log(usage);
  const named = (name) => packages.filter(({ entry, model }) => entry.id === name || model.id === name);
  for (const name of positionals)
    if (named(name).length === 0) throw new Problem(`there is no model "${name}"; --list names them`);
  const chosen = positionals.length > 0 ? positionals.flatMap(named) : packages;
  const host = values.from ? { type: "mirror", url: values.from.replace(/\/+$/, "") } : { type: "publisher" };
  if (values.out) {
    const out = path.resolve(values.out);
    for (const { model } of chosen) await mirror(model, host, out);
    console.log(advice(out));
  }
  if (!values.pin) return;
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "erica-pin-"));
  try {
    for (const { model } of chosen) await pin(model, host, values.pin, scratch);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Problem) && error.code !== "ENOSPC" && !error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
