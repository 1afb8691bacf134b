/** PGlite with pgvector: an exact scan in Postgres, in memory; by inner product, as the vectors have length 1. */
import { PGlite } from "peer:@electric-sql/pglite";
import { vector } from "peer:@electric-sql/pglite-pgvector";
import { dimensions, rowOf } from "../data.ts";
import type { Subject } from "../subject.ts";

/** Rows a COPY, so that the text never becomes one huge string. */
const batch = 2_000;

export function pglite(): Subject {
  let database: PGlite;
  return {
    name: "PGlite + pgvector",
    async build(vectors) {
      database = await PGlite.create({ extensions: { vector } });
      await database.exec(`CREATE EXTENSION vector; CREATE TABLE items (id int, v vector(${dimensions}))`);
      const count = vectors.length / dimensions;
      for (let start = 0; start < count; start += batch) {
        const lines = Array.from({ length: Math.min(batch, count - start) }, (_, i) => {
          return `${start + i}\t[${rowOf(vectors, start + i).join(",")}]\n`;
        });
        await database.query("COPY items FROM '/dev/blob'", [], { blob: new Blob(lines) });
      }
    },
    async search(query, k) {
      const sql = "SELECT id FROM items ORDER BY v <#> $1::vector LIMIT $2";
      const { rows } = await database.query<{ id: number }>(sql, [`[${query.join(",")}]`, k]);
      return rows.map(({ id }) => id);
    },
  };
}
