/** Orama: exact, in plain JavaScript. */
import { create, insertMultiple, type Orama, searchVector } from "peer:@orama/orama";
import { dimensions, rowOf } from "../data.ts";
import type { Subject } from "../subject.ts";

export function orama(): Subject {
  let database: Orama;
  return {
    name: "@orama/orama",
    async build(vectors) {
      database = create({ schema: { vector: `vector[${dimensions}]` } });
      const documents = Array.from({ length: vectors.length / dimensions }, (_, row) => ({
        id: String(row),
        vector: Array.from(rowOf(vectors, row)),
      }));
      await insertMultiple(database, documents, 1_000);
    },
    async search(query, k) {
      const vector = { value: Array.from(query), property: "vector" };
      const { hits } = await searchVector(database, { vector, similarity: 0, limit: k, includeVectors: false });
      return hits.map(({ id }) => Number(id));
    },
  };
}
