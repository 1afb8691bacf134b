import { expect, it } from "vitest";
import { conceptId } from "../../../src/domain/ids.ts";
import { closenessToCentres, conceptCentres } from "../../../src/retrieval/concept-centres.ts";
import type { EmbeddedRow } from "../../../src/retrieval/embedding-texts.ts";
import { quantizeRows } from "../../../src/retrieval/quantize.ts";

const rows: EmbeddedRow[] = [
  { concept: conceptId("a"), part: "title" },
  { concept: conceptId("a"), part: "asked" },
  { concept: conceptId("a"), part: "section" },
  { concept: conceptId("b"), part: "definition" },
  { part: "outside" },
  { concept: conceptId("c"), part: "section" },
];
const vectors = quantizeRows(Float32Array.from([1, 0, 0, 1, -1, 0, -1, 0, 0, -1, 0, 1]), 2);
const centres = conceptCentres(rows, vectors);

it("a centre is where a concept's own wordings point together, of unit length", () => {
  expect(centres.concepts).toEqual(["a", "b", "c"]);
  const half = Math.SQRT1_2;
  for (const [i, value] of [half, half, -1, 0, 0, 0].entries()) expect(centres.vectors[i]).toBeCloseTo(value, 5);
});

it("closeness is a cosine, and shares add up to one", () => {
  const found = closenessToCentres(centres, Float32Array.from([1, 0]));
  expect(found.get(conceptId("a"))?.cosine).toBeCloseTo(Math.SQRT1_2, 5);
  expect(found.get(conceptId("b"))?.cosine).toBeCloseTo(-1, 5);
  // Of explaining sections alone no centre is made.
  expect(found.get(conceptId("c"))?.cosine).toBe(0);
  const shares = [...found.values()].map(({ share }) => share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(shares[0]).toBeGreaterThan(0.99);
});
