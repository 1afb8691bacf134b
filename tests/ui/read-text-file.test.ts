import { expect, test } from "vitest";
import { readTextFile } from "../../src/ui/read-text-file.ts";

const words = { tooLarge: "it is larger than any export" };

test("a file that is too large for a tab is refused before it is read", async () => {
  const file = new File(["{}"], "mine.json");
  Object.defineProperty(file, "size", { value: 2 ** 40 });
  expect(await readTextFile(file, words)).toEqual({
    ok: false,
    error: { type: "file-unreadable", name: "mine.json", detail: words.tooLarge },
  });
});

test("a file that went away is a value, not an exception", async () => {
  const file = new File(["{}"], "mine.json");
  file.text = () => Promise.reject(new DOMException("it could not be found", "NotFoundError"));
  expect(await readTextFile(file, words)).toMatchObject({ ok: false, error: { detail: "it could not be found" } });
});
