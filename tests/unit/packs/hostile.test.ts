/** Course files from a generator of hostile ones: each is read or refused at once, in words. */
import { expect, it } from "vitest";
import { detailText } from "../../../src/language/words/en/error-details.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { hostileFile } from "../../support/hostile/corpus.ts";

it("hostile course files are read or refused within two seconds, and never throw", async () => {
  let taken = 0;
  for (let number = 0; number < 72; number += 2) {
    const { bytes, name } = await hostileFile(3, number);
    const before = process.cpuUsage();
    const pack = await readPack(new Blob([new Uint8Array(bytes)]));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, name).toBeLessThan(2);
    if (pack.ok) taken++;
    else if ("detail" in pack.error) expect(detailText(pack.error.detail).length, name).toBeLessThan(2000);
  }
  // A corpus that never passes the door tests nothing behind it.
  expect(taken).toBeGreaterThan(10);
  expect(taken).toBeLessThan(30);
});
