/**
 * Pages that OCR read of a file which isn't read to its end yet: a scanned book takes long, and a tab may die. Once the
 * file is read they are in its reading, and these are swept.
 */
import * as v from "valibot";
import type { ReadingStore } from "../../ports/import-store.ts";
import type { KeptScans } from "../pdf/read-scan.ts";
import { readerVersion } from "./kept-reading.ts";

const number = v.number();
const item = v.object({ text: v.string(), x: number, y: number, width: number, size: number, font: v.string() });
const kept = v.object({
  reader: v.literal(readerVersion),
  page: v.object({ width: number, height: number, items: v.array(item) }),
  confidence: number,
});

export function keptScans(store: ReadingStore | undefined, sha256: string, languages: string): KeptScans {
  const key = (page: number): string => `${sha256} ${languages} ${page}`;
  return {
    async find(page) {
      const checked = v.safeParse(kept, await store?.find(key(page)));
      return checked.success ? checked.output : undefined;
    },
    keep: async (page, scan) => store?.keep(key(page), { reader: readerVersion, ...scan }),
  };
}
