// Size budgets of the built app: what a visitor waits for, and what an install stores.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { compress, decompress, init } from "@bokuweb/zstd-wasm";
import { unzipSync } from "fflate";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const gzipSize = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length;
const html = fs.readFileSync(path.join(dist, "index.html"), "utf8");

/** Scripts the page loads before its first paint: the entry, what it preloads, and what those import statically. */
function shellScripts() {
  const waiting = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  const seen = new Set();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = fs.readFileSync(path.join(dist, file), "utf8");
    for (const [, name] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from\s*)?["']\.\/([\w.-]+\.js)["']/g,
    ))
      waiting.push(`assets/${name}`);
  }
  return [...seen];
}

const sum = (files) => files.reduce((total, file) => total + gzipSize(file), 0);
const raw = (file) => fs.statSync(path.join(dist, file)).size;

/** What a list adds to the pack: the part of the course that holds it, packed with it and without. */
function addedBy(part, name) {
  const text = JSON.parse(new TextDecoder().decode(decompress(part)));
  const packed = (value) => compress(Buffer.from(JSON.stringify(value)), 9).length;
  return packed(text) - packed({ ...text, [name]: undefined });
}

await init();
const pack = "courses/introduction-to-ai.erica";
const entries = unzipSync(fs.readFileSync(path.join(dist, pack)));
const firstPart = entries["course-1.json.zst"];
const figures = addedBy(firstPart, "figures");
const languages = addedBy(entries["course-2.json.zst"], "languages");
const assets = fs.readdirSync(path.join(dist, "assets"));
const budgets = [
  ["shell JS before first paint, gzip", sum(shellScripts()), 60_000],
  ["shell CSS, gzip", sum(assets.filter((name) => name.endsWith(".css")).map((name) => `assets/${name}`)), 20_000],
  ["course pack without figures and languages", raw(pack) - figures - languages, 3_100_000],
  ["its first part, which answers first", firstPart.length, 2_200_000],
  ["its figures", figures, 150_000],
  ["its languages", languages, 300_000],
  [
    "bundled embedder, gzip",
    fs
      .readdirSync(path.join(dist, "models/erica-static"))
      .reduce((total, name) => total + gzipSize(`models/erica-static/${name}`), 0),
    2_250_000,
  ],
];

let failed = false;
for (const [name, bytes, limit] of budgets) {
  const over = bytes > limit;
  failed ||= over;
  console.log(`${over ? "OVER" : "ok  "} ${name}: ${(bytes / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(0)} kB`);
}

/** A name inside web-llm's code that no bundler shortens. */
const webLlmMark = "asyncLoadWebGPUPipelines";
const contains = (file, text) => fs.readFileSync(path.join(dist, file), "utf8").includes(text);
const engines = assets.filter((name) => /^web-llm-engine-[\w-]+\.js$/.test(name)).map((name) => `assets/${name}`);
const holders = assets.filter((name) => name.endsWith(".js")).filter((name) => contains(`assets/${name}`, webLlmMark));
const webLlmStaysApart =
  engines.length === 1 && `assets/${holders.join()}` === engines[0] && !contains("files.json", engines[0]);
failed ||= !webLlmStaysApart;
console.log(`${webLlmStaysApart ? "ok  " : "FAIL"} web-llm is in one file of its own, fetched on first use only`);

/** Python is fetched when the first program runs. */
const python = fs.readdirSync(path.join(dist, "python"), { recursive: true }).map((name) => `python/${name}`);
const files = python.filter((name) => fs.statSync(path.join(dist, name)).isFile());
const pythonStaysApart = files.length === 4 && !files.some((name) => contains("files.json", name));
failed ||= !pythonStaysApart;
const megabytes = (sum(files) / 1e6).toFixed(1);
console.log(`${pythonStaysApart ? "ok  " : "FAIL"} Python (${megabytes} MB gzip) is fetched on first use only`);

/** What reads pictures of text is fetched when language data is added, or the first picture is read. */
const tesseract = assets.filter((name) => name.startsWith("tesseract-core-")).map((name) => `assets/${name}`);
const tesseractStaysApart = tesseract.length === 2 && !tesseract.some((name) => contains("files.json", name));
failed ||= !tesseractStaysApart;
const tesseractSize = `${(sum(tesseract) / 1e6).toFixed(1)} MB gzip`;
console.log(`${tesseractStaysApart ? "ok  " : "FAIL"} Tesseract (${tesseractSize}) is fetched on first use only`);

/** Licences ask to travel with what they are the licences of; maps would be a third of an install. */
const all = fs.readdirSync(dist, { recursive: true }).map(String);
const maps = all.filter((name) => name.endsWith(".map"));
const licensed = all.includes("THIRD-PARTY-LICENCES.txt") && raw("THIRD-PARTY-LICENCES.txt") > 10_000;
failed ||= maps.length > 0 || !licensed;
console.log(`${licensed ? "ok  " : "FAIL"} the licences of what is built in lie beside it`);
console.log(`${maps.length === 0 ? "ok  " : "FAIL"} no source maps${maps.length > 0 ? `: ${maps.join(", ")}` : ""}`);

process.exitCode = failed ? 1 : 0;
