/** Pages read in a thread that hangs, breaks or dies, as the test says: the next page is read all the same. */
import { expose } from "comlink";
import { expect, test } from "vitest";
import { createWorkerOcr } from "../../../src/adapters/ocr/worker-ocr.ts";
import { ok } from "../../../src/domain/result.ts";
import type { OcrWord } from "../../../src/ports/ocr.ts";
import type { ScanPicture } from "../../../src/ports/pdf-opener.ts";
import type { OcrApi } from "../../../src/protocol/ocr-api.ts";

type Reading = () => Promise<readonly OcrWord[]>;

const word: OcrWord = { text: "dough", left: 0, right: 9, baseline: 9, size: 9, confidence: 0.9 };
const finds: Reading = async () => [word];
const hangs: Reading = () => new Promise(() => undefined);
const breaks: Reading = () => Promise.reject(new Error("out of memory"));

/** @param readings what each thread does, page after page */
function ocrOver(...readings: readonly (readonly Reading[])[]) {
  const threads: { ended: boolean }[] = [];
  const ocr = createWorkerOcr({
    createWorker: () => {
      const { port1, port2 } = new MessageChannel();
      const left = [...(readings[threads.length] ?? [])];
      const api: OcrApi = { open: async () => ok(undefined), read: () => (left.shift() ?? hangs)() };
      expose(api, port2);
      const thread = { ended: false };
      threads.push(thread);
      port1.start();
      const terminate = (): void => {
        thread.ended = true;
        port1.close();
        port2.close();
      };
      return Object.assign(port1, { terminate }) as unknown as Worker;
    },
    readProgram: async () => ok(new Uint8Array(1)),
    languages: [
      { code: "deu", bytes: new Uint8Array(1) },
      { code: "eng", bytes: new Uint8Array(1) },
    ],
    limitMs: 100,
  });
  const read = () => ocr.read({ width: 1, height: 1, scale: 1, grey: new Uint8Array(1) } satisfies ScanPicture);
  return { ocr, read, threads };
}

test("one thread reads page after page", async () => {
  const { ocr, read, threads } = ocrOver([finds, finds]);
  expect(await read()).toEqual(ok([word]));
  expect(await read()).toEqual(ok([word]));
  expect(threads).toEqual([{ ended: false }]);
  expect(ocr.languages).toBe("deu+eng");
});

test.each([
  ["takes too long", hangs, "too-long"],
  ["the engine breaks over", breaks, "stopped"],
] as const)(
  "a page that %s is given up with its thread, and the next one is read by another",
  async (_, one, error) => {
    const { read, threads } = ocrOver([one], [finds]);
    expect(await read()).toEqual({ ok: false, error });
    expect(threads).toEqual([{ ended: true }]);
    expect(await read()).toEqual(ok([word]));
    expect(threads).toEqual([{ ended: true }, { ended: false }]);
  },
);
