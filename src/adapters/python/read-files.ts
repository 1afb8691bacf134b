/** What Python is started with: its own files from the app, packages from what was downloaded. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelPackage } from "../../domain/model-catalogue.ts";
import { pythonFiles, pythonFolder } from "../../domain/python-files.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PythonFiles, PythonProgress, PythonWheel } from "../../protocol/python-api.ts";
import { readModelFile } from "../model-files/model-file-url.ts";
import { fetchFile } from "../network/fetch-file.ts";

/** For a progress bar, where the build says nothing of sizes. */
const ABOUT_BYTES = 14_200_000;

const failed = (detail: string): AppError => ({ type: "python-unavailable", detail });

async function readWheel(module: string, { id, files }: ModelPackage): Promise<Result<PythonWheel, AppError>> {
  const [file] = files;
  const stored = file && (await readModelFile(id, file.path).catch(() => undefined));
  if (!file || !stored) return err({ type: "model-not-installed", model: id });
  return ok({ module, file: file.path, bytes: new Uint8Array(await stored.arrayBuffer()) });
}

/** @param packages the catalogue's */
export const createReadPythonFiles =
  (base: string, packages: ReadonlyMap<string, ModelPackage>) =>
  async (
    names: readonly string[],
    onProgress: (progress: PythonProgress) => void,
  ): Promise<Result<PythonFiles, AppError>> => {
    const received = { program: 0, library: 0 };
    const sizes: { program?: number | undefined; library?: number | undefined } = {};
    const read = (which: "program" | "library") =>
      fetchFile(`${base}${pythonFolder}${pythonFiles[which]}`, failed, ({ bytes, of }) => {
        received[which] = bytes;
        sizes[which] = of;
        const totalBytes = Math.max((sizes.program ?? 0) + (sizes.library ?? 0), ABOUT_BYTES);
        onProgress({ step: "loading", receivedBytes: received.program + received.library, totalBytes });
      });
    const wheels: PythonWheel[] = [];
    for (const name of names) {
      const entry = packages.get(name);
      const wheel = entry ? await readWheel(name, entry) : err({ type: "model-not-installed" as const, model: name });
      if (!wheel.ok) return wheel;
      wheels.push(wheel.value);
    }
    const [program, library] = await Promise.all([read("program"), read("library")]);
    if (!program.ok) return program;
    if (!library.ok) return library;
    return ok({ folder: `${base}${pythonFolder}`, program: program.value, library: library.value, wheels });
  };
