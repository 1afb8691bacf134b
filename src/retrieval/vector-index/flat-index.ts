/**
 * Exact nearest neighbours over unit vectors: an int8 scan finds who could be among the best, float
 * scores decide. Exact because the scan's error is bounded: every row that could still be among the
 * best `k` is scored again (see `candidateFloor`).
 */
import type { VectorHit } from "../../ports/vector-index.ts";
import { quantizeRows, type QuantizedRows } from "../quantize.ts";
import type { Kernel } from "./kernel.ts";
import { quantizeQuery } from "./quantized-query.ts";
import { paddedDimensions, readRow, roundUpToTile, segmentBytes, type SegmentPlace, segmentPlace, segmentRows, writeRow } from "./segment.ts";

/** Rounding of float32 sums, with room to spare at 1,024 dimensions. */
const floatSlack = 5e-5;
/** A segment with more dead rows than this share is repacked. */
const compactAt = 0.25;
/** Below this many dead rows repacking costs more than skipping them. */
const minCompact = 64;
const maxTopK = 1_024;

interface Segment {
  readonly group: string;
  readonly place: SegmentPlace;
  /** Rows used, dead ones included. */
  rows: number;
  dead: number;
  /** The caller's number of each row; -1 when dead. */
  readonly keys: Int32Array;
  /** The original float rows, when they are kept. */
  readonly exact: Float32Array | undefined;
  /** Largest distance between an original row and its int8 form. */
  error: number;
}

export interface FlatIndexOptions {
  readonly dimensions: number;
  /** Keep float rows and rank by them; otherwise the int8 rows are the truth. */
  readonly keepExact?: boolean;
}

export interface IndexStatistics {
  readonly rows: number;
  readonly dead: number;
  readonly segments: number;
  readonly bytes: number;
}

export class FlatIndex {
  readonly dimensions: number;
  private readonly padded: number;
  private readonly kernel: Kernel;
  private readonly keepExact: boolean;
  private segments: Segment[] = [];
  private readonly freePlaces: SegmentPlace[] = [];
  /** Where each key is; the newest wins. */
  private readonly locations = new Map<number, { segment: Segment; row: number }>();
  private readonly queryAt: number;
  private readonly listAt: number;
  private next: number;

  constructor(kernel: Kernel, { dimensions, keepExact = false }: FlatIndexOptions) {
    this.kernel = kernel;
    this.dimensions = dimensions;
    this.padded = paddedDimensions(dimensions);
    this.keepExact = keepExact;
    this.queryAt = kernel.heapStart;
    this.listAt = this.queryAt + this.padded * 2;
    this.next = (this.listAt + maxTopK * 8 + 63) & ~63;
    kernel.grow(this.next);
  }

  get backend(): string {
    return this.kernel.backend;
  }

  statistics(): IndexStatistics {
    const sum = (of: (segment: Segment) => number): number => this.segments.reduce((total, segment) => total + of(segment), 0);
    return {
      rows: sum(({ rows, dead }) => rows - dead),
      dead: sum(({ dead }) => dead),
      segments: this.segments.length,
      bytes: this.kernel.memory().byteLength + sum(({ exact }) => exact?.byteLength ?? 0),
    };
  }

  /**
   * Adds float rows; a key that is there already is replaced.
   * @param vectors `keys.length × dimensions`, row-major, unit rows
   * @param group what a search can be limited to, e.g. a course
   */
  add(keys: Int32Array, vectors: Float32Array, group = ""): void {
    this.addQuantized(keys, quantizeRows(vectors, this.dimensions), group, this.keepExact ? vectors : undefined);
  }

  /** Adds rows that are int8 already. @param exact their float originals, when they are kept */
  addQuantized(keys: Int32Array, rows: QuantizedRows, group = "", exact?: Float32Array): void {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      this.delete(key);
      const segment = this.openSegment(group);
      const at = segment.rows++;
      const start = i * this.dimensions;
      const values = rows.values.subarray(start, start + this.dimensions);
      this.writeRow(segment, at, values, rows.scales[i]!);
      segment.keys[at] = key;
      this.locations.set(key, { segment, row: at });
      if (segment.exact) {
        const original = exact?.subarray(start, start + this.dimensions) ?? restore(values, rows.scales[i]!);
        segment.exact.set(original, at * this.dimensions);
        segment.error = Math.max(segment.error, distance(original, values, rows.scales[i]!));
      }
    }
  }

  /** @returns whether the key was there */
  delete(key: number): boolean {
    const location = this.locations.get(key);
    if (!location) return false;
    const { segment, row } = location;
    this.locations.delete(key);
    segment.keys[row] = -1;
    segment.dead++;
    // A NaN score never compares as greater: the row drops out without moving anything.
    this.floats()[(segment.place.scales >> 2) + row] = Number.NaN;
    const worthwhile = segment.dead >= minCompact && segment.dead > segment.rows * compactAt;
    if (worthwhile || segment.dead === segment.rows) this.compact(segment);
    return true;
  }

  /**
   * @param query `dimensions` floats, unit length
   * @returns at most `topK` (up to 1,024), best first; equal scores by rising key
   */
  search(query: Float32Array, topK: number, group?: string): VectorHit[] {
    const k = Math.min(topK, maxTopK);
    const searched = this.segments.filter((segment) => segment.rows > segment.dead && (group === undefined || segment.group === group));
    if (k <= 0 || searched.length === 0) return [];
    const quantized = quantizeQuery(query, this.padded);
    new Int16Array(this.kernel.memory(), this.queryAt, this.padded).set(quantized.values);
    let held = 0;
    searched.forEach((segment, i) => {
      const { tiles, scales, scores } = segment.place;
      const rows = roundUpToTile(segment.rows);
      this.kernel.scan(tiles, scales, scores, rows, this.padded, this.queryAt, quantized.scale);
      held = this.kernel.offer(scores, rows, i * segmentRows, this.listAt, held, k);
    });
    const rows = this.candidates(searched, held, k, query, quantized.error);
    return Array.from(rows, (place) => this.hit(searched, place, query))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, k);
  }

  /** Rows (segment × `segmentRows` + row) whose true score can be among the best `k`. */
  private candidates(searched: readonly Segment[], held: number, k: number, query: Float32Array, queryError: number): Int32Array {
    const list = new Int32Array(this.kernel.memory(), this.listAt, held * 2);
    const best = Int32Array.from({ length: held }, (_, i) => list[2 * i + 1]!);
    if (held < k) return best;
    const kth = Math.min(...Array.from(best, (place) => this.hit(searched, place, query).score));
    const error = Math.max(...searched.map((segment) => segment.error));
    const floor = kth - (error + queryError * (1 + error) + floatSlack);
    // The scores are read again, so their room can be reused for the rows found.
    let found = 0;
    const limit = searched.length * segmentRows;
    const room = this.reserve(limit * 4);
    searched.forEach((segment, i) => {
      found = this.kernel.atLeast(segment.place.scores, roundUpToTile(segment.rows), i * segmentRows, floor, room, found, limit);
    });
    return new Int32Array(this.kernel.memory(), room, found).slice();
  }

  /** A candidate's true score, by the float row or, without one, by the int8 row and the float query. */
  private hit(searched: readonly Segment[], place: number, query: Float32Array): VectorHit {
    const segment = searched[Math.floor(place / segmentRows)]!;
    const row = place % segmentRows;
    let score = 0;
    if (segment.exact) {
      const start = row * this.dimensions;
      for (let i = 0; i < this.dimensions; i++) score += segment.exact[start + i]! * query[i]!;
    } else {
      const values = readRow(this.tiles(segment), row, this.padded, this.dimensions);
      for (let i = 0; i < this.dimensions; i++) score += values[i]! * query[i]!;
      score *= this.floats()[(segment.place.scales >> 2) + row]!;
    }
    return { row: segment.keys[row]!, score };
  }

  /** Scratch space behind everything else; valid until the next segment is opened. */
  private reserve(bytes: number): number {
    this.kernel.grow(this.next + bytes);
    return this.next;
  }

  private openSegment(group: string): Segment {
    const open = this.segments.find((segment) => segment.group === group && segment.rows < segmentRows);
    if (open) return open;
    const place = this.freePlaces.pop() ?? this.newPlace();
    // Rows not yet used must not score: NaN keeps the padding of the last tile out.
    new Float32Array(this.kernel.memory(), place.scales, segmentRows).fill(Number.NaN);
    const segment: Segment = {
      group,
      place,
      rows: 0,
      dead: 0,
      keys: new Int32Array(segmentRows).fill(-1),
      exact: this.keepExact ? new Float32Array(segmentRows * this.dimensions) : undefined,
      error: 0,
    };
    this.segments.push(segment);
    return segment;
  }

  private newPlace(): SegmentPlace {
    const place = segmentPlace(this.next, this.padded);
    this.kernel.grow(this.next + segmentBytes(this.padded));
    this.next += segmentBytes(this.padded);
    return place;
  }

  private writeRow(segment: Segment, at: number, values: Int8Array, scale: number): void {
    writeRow(this.tiles(segment), at, this.padded, values);
    this.floats()[(segment.place.scales >> 2) + at] = scale;
  }

  /** Moves the living rows of a segment together. */
  private compact(segment: Segment): void {
    const tiles = this.tiles(segment);
    const scales = this.floats().subarray(segment.place.scales >> 2, (segment.place.scales >> 2) + segmentRows);
    let to = 0;
    for (let from = 0; from < segment.rows; from++) {
      const key = segment.keys[from]!;
      if (key < 0) continue;
      if (to !== from) {
        writeRow(tiles, to, this.padded, readRow(tiles, from, this.padded, this.dimensions));
        scales[to] = scales[from]!;
        segment.keys[to] = key;
        segment.exact?.copyWithin(to * this.dimensions, from * this.dimensions, (from + 1) * this.dimensions);
        this.locations.set(key, { segment, row: to });
      }
      to++;
    }
    scales.fill(Number.NaN, to);
    segment.keys.fill(-1, to);
    segment.rows = to;
    segment.dead = 0;
    if (to > 0) return;
    this.segments = this.segments.filter((other) => other !== segment);
    this.freePlaces.push(segment.place);
  }

  private tiles({ place }: Segment): Int8Array {
    return new Int8Array(this.kernel.memory(), place.tiles, segmentRows * this.padded);
  }

  private floats(): Float32Array {
    return new Float32Array(this.kernel.memory(), 0, this.kernel.memory().byteLength >> 2);
  }
}

const restore = (values: Int8Array, scale: number): Float32Array => Float32Array.from(values, (value) => value * scale);

function distance(original: Float32Array, values: Int8Array, scale: number): number {
  let squares = 0;
  for (let i = 0; i < original.length; i++) squares += (original[i]! - values[i]! * scale) ** 2;
  return Math.sqrt(squares);
}
