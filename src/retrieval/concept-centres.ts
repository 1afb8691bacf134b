/**
 * One vector a concept: the direction in which its texts point together. The closest few rows say that something near
 * was asked before; the centre says which concept such questions belong to (Rocchio 1971, nearest centroid).
 */
import type { ConceptId } from "../domain/ids.ts";
import type { QuantizedRows } from "../domain/quantized-rows.ts";
import type { EmbeddedPart, EmbeddedRow } from "./embedding-texts.ts";

export interface ConceptCentres {
  readonly concepts: readonly ConceptId[];
  /** `concepts × dimensions`, row-major, each of unit length or zero. */
  readonly vectors: Float32Array;
}

export interface CentreCloseness {
  /** Cosine similarity to the concept's centre. */
  readonly cosine: number;
  /** Its share of the softmax over all concepts' closeness. */
  readonly share: number;
}

/** Explaining sections and answers speak of much beside their concept. */
const centralParts: ReadonlySet<EmbeddedPart> = new Set(["title", "definition", "asked", "note"]);
/** Sharpness of the softmax; 12, 20 and 30 chose alike on the development questions. */
const sharpness = 20;

/** @param rows entry `i` says what row `i` of `vectors` is */
export function conceptCentres(rows: readonly EmbeddedRow[], vectors: QuantizedRows): ConceptCentres {
  const { dimensions, values, scales } = vectors;
  const places = new Map<ConceptId, number>();
  for (const { concept } of rows) if (concept !== undefined && !places.has(concept)) places.set(concept, places.size);
  const sums = new Float32Array(places.size * dimensions);
  for (const [row, { concept, part }] of rows.entries()) {
    const place = concept === undefined ? undefined : places.get(concept);
    if (place === undefined || !centralParts.has(part)) continue;
    const scale = scales[row] ?? 0;
    for (let d = 0; d < dimensions; d++)
      sums[place * dimensions + d] = (sums[place * dimensions + d] ?? 0) + scale * (values[row * dimensions + d] ?? 0);
  }
  for (let place = 0; place < places.size; place++) {
    const sum = sums.subarray(place * dimensions, (place + 1) * dimensions);
    const length = Math.hypot(...sum);
    if (length > 0) for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) / length;
  }
  return { concepts: [...places.keys()], vectors: sums };
}

/** @param query of unit length */
export function closenessToCentres(
  { concepts, vectors }: ConceptCentres,
  query: Float32Array,
): ReadonlyMap<ConceptId, CentreCloseness> {
  const dimensions = query.length;
  const cosines = concepts.map((_, place) => {
    let cosine = 0;
    for (let d = 0; d < dimensions; d++) cosine += (query[d] ?? 0) * (vectors[place * dimensions + d] ?? 0);
    return cosine;
  });
  const best = Math.max(...cosines);
  const powers = cosines.map((cosine) => Math.exp(sharpness * (cosine - best)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(
    concepts.map((concept, place) => [concept, { cosine: cosines[place] ?? 0, share: (powers[place] ?? 0) / total }]),
  );
}

/** How close each concept's centre is to the closest of some others: cosine similarity. Empty where there are no centres. */
export function closenessOfCentres(
  centres: ConceptCentres | undefined,
  others: readonly ConceptId[],
): ReadonlyMap<ConceptId, number> {
  if (!centres) return new Map();
  const { concepts, vectors } = centres;
  const dimensions = vectors.length / concepts.length;
  const maps = others.flatMap((id) => {
    const place = concepts.indexOf(id);
    return place < 0
      ? []
      : [closenessToCentres(centres, vectors.subarray(place * dimensions, (place + 1) * dimensions))];
  });
  const closest = (id: ConceptId): number => Math.max(0, ...maps.map((map) => map.get(id)?.cosine ?? 0));
  return new Map(concepts.map((id) => [id, closest(id)]));
}
