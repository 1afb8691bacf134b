/** Thread that reads one course file: whatever is in it, questions go on being answered. */
import { expose, transfer } from "comlink";
import { ok } from "../src/domain/result.ts";
import { readPack } from "../src/packs/read-pack.ts";
import type { PackReaderApi } from "../src/protocol/pack-reader-api.ts";

const api: PackReaderApi = {
  ready: async () => ok(undefined),
  async read(file) {
    const pack = await readPack(file);
    if (!pack.ok) return pack;
    const { vectors, assets } = pack.value;
    const buffers = [...(vectors ? [vectors.rows.values.buffer] : []), ...(assets?.values() ?? [])].map((held) =>
      held instanceof Uint8Array ? held.buffer : held,
    );
    return transfer(pack, buffers);
  },
};

expose(api);
