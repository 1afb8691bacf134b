/**
 * Python's standard library with its modules compiled: started from sources, Pyodide spends four fifths of its start on
 * compiling them, on every device and each time. Pyodide itself compiles them here, once a version.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync, zipSync } from "fflate";
import { loadPyodide } from "pyodide";

const cache = fileURLToPath(new URL("../node_modules/.cache/erica-python/", import.meta.url));

/** Raised when this file changes what it makes. */
const LAYOUT = 1;

/** Unchecked: sources don't lie beside them. Code whose file has another name in Python would show wrong lines. */
const compileAll = `
import importlib.util, marshal, zipfile

def compiled(archive, place):
    with zipfile.ZipFile(archive) as files:
        for name in files.namelist():
            if name.endswith(".py"):
                source = files.read(name)
                code = compile(source, f"{place}/{name}", "exec", dont_inherit=True)
                head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + importlib.util.source_hash(source)
                yield name + "c", head + marshal.dumps(code)

def write(archive, place, into):
    with zipfile.ZipFile(into, "w") as out:
        for name, data in compiled(archive, place):
            out.writestr(zipfile.ZipInfo(name), data)

write("/library.zip", "/lib/python314.zip", "/compiled.zip")
`;

const sameDate = new Date("2026-01-01T00:00:00Z");

async function compile(library: Uint8Array): Promise<Uint8Array> {
  const python = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
  python.FS.writeFile("/library.zip", library);
  python.runPython(compileAll);
  const made = unzipSync(python.FS.readFile("/compiled.zip") as Uint8Array);
  const others = Object.entries(unzipSync(library)).filter(([name]) => !/\.py$|\/$/.test(name));
  const files = [...others, ...Object.entries(made)].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { level: 9, mtime: sameDate });
}

/**
 * @param library `python_stdlib.zip` of Pyodide's package
 * @returns where the compiled one lies
 */
export async function compiledLibrary(library: Uint8Array): Promise<string> {
  const digest = createHash("sha256").update(library).digest("hex");
  const file = path.join(cache, `${LAYOUT}-${digest}.zip`);
  if (fs.existsSync(file)) return file;
  const made = await compile(library);
  fs.mkdirSync(cache, { recursive: true });
  // Written aside and moved: two builds at once never read half a file.
  fs.writeFileSync(`${file}.${process.pid}`, made);
  fs.renameSync(`${file}.${process.pid}`, file);
  return file;
}
