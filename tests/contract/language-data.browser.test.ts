/** Language data from a school's own host: by the thread that downloads models, to where scanned pages are read from. */
import { expect, test } from "vitest";
import { readTesseract } from "../../src/adapters/ocr/load-program.ts";
import { createOcrLanguages } from "../../src/adapters/ocr/ocr-languages.ts";
import { bringDecoders } from "../../src/adapters/pdf/image-decoders.ts";
import { keptLanguage, languageFile } from "../../src/domain/ocr-language.ts";
import { ok } from "../../src/domain/result.ts";
import { damagedLanguage } from "../support/language-data.ts";
import {
  described,
  ignore,
  mirror,
  misbehave,
  putFiles,
  startModelFiles,
  useModelHost,
  wanted,
} from "../support/model-files-fixture.ts";

useModelHost();

const createWorker = (): Worker =>
  new Worker(new URL("../../workers/ocr.worker.ts", import.meta.url), { type: "module" });
const languages = createOcrLanguages({ createWorker, readProgram: readTesseract, bringDecoders });
const id = keptLanguage("deu");
const content = new Map([[languageFile("deu"), damagedLanguage()]]);
const bytes = damagedLanguage().length;
const data = wanted({ id, bytes, include: [], files: described(content) });

test("what a school hosts is language data of this device; what the engine can't read is deleted", async () => {
  await putFiles(content, `${id}/`);
  const files = startModelFiles();
  expect(await files.download(data, mirror(), ignore)).toMatchObject({ ok: true, value: { complete: true } });
  expect(await languages.list()).toEqual(ok([{ code: "deu", bytes }]));
  const refused = { ok: false, error: { type: "ocr-data-refused", name: "deu.traineddata" } };
  expect(await languages.tryKept("deu")).toEqual(refused);
  expect(await languages.list()).toEqual(ok([]));
  expect(await languages.tryKept("deu")).toEqual(refused);
});

test("a file that isn't the catalogue's never becomes language data", async () => {
  await putFiles(content, `${id}/`);
  await misbehave({ wrongAt: { [`${id}/deu.traineddata`]: [100] } });
  expect(await startModelFiles().download(data, mirror(), ignore)).toMatchObject({
    ok: false,
    error: { type: "model-file-damaged" },
  });
  expect(await languages.list()).toEqual(ok([]));
});
