/**
 * Exact nearest neighbours over unit vectors: an int8 scan finds who could be among the best, float
 * scores decide. Exact because the scan's error is bounded: every row that could still be among the
 * best `k` is scored again (see `scanError`).
 */

import type { QuantizedRows } from "../../domain/quantized-rows.ts";
import type { VectorHit } from "../../ports/vector-index.ts";
import { quantizeRows } from "../quantize.ts";
import { BestList } from "./best-list.ts";
import type { Kernel } from "./kernel.ts";
import { KeyTable } from "./key-table.ts";
import { type MemoryViews, memoryViews } from "./memory-views.ts";
import { quantizeQuery } from "./quantized-query.ts";
import { maxCandidates, type Scratch, scratchAt } from "./scratch.ts";
import {
  moveRow,
  paddedDimensions,
  roundUpToBlock,
  rowOffset,
  rowWriter,
  type Segment,
  type SegmentShape,
  segmentBytes,
  segmentPlace,
  segmentRows,
} from "./segment.ts";

/** Rounding of float32 sums, with room to spare at 1,024 dimensions. */
const floatSlack = 5e-5;
/** A segment with more dead rows than this share is repacked. */
const compactAt = 0.25;
/** Below this many dead rows repacking costs more than skipping them. */
const minCompact = 64;
const maxTopK = 1_024;

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

/**
 * How far scan and truth can lie apart: |r·q − r̂·q̂| ≤ |r − r̂|·|q| + |r̂|·|q − q̂|, with |q| = 1 and
 * |r̂| ≤ 1 + |r − r̂|.
 */
function scanError(searched: readonly Segment[], queryError: number): number {
  let error = 0;
  for (const segment of searched) error = Math.max(error, segment.error);
  return error + queryError * (1 + error) + floatSlack;
}

export class FlatIndex {
  readonly dimensions: number;
  private readonly kernel: Kernel;
  private readonly shape: SegmentShape;
  private readonly scratch: Scratch;
  private readonly views: () => MemoryViews;
  /** By slot; a slot without a segment is free. */
  private readonly slots: (Segment | undefined)[] = [];
  private readonly keys = new KeyTable(() => this.livingKeys());
  private readonly best = new BestList(maxTopK);

  constructor(kernel: Kernel, { dimensions, keepExact = false }: FlatIndexOptions) {
    this.kernel = kernel;
    this.dimensions = dimensions;
    this.shape = { dimensions, padded: paddedDimensions(dimensions), keepExact };
    this.scratch = scratchAt(kernel.heapStart, this.shape.padded, maxTopK);
    this.views = memoryViews(kernel);
    kernel.grow(this.scratch.end);
  }

  get backend(): string {
    return this.kernel.backend;
  }

  statistics(): IndexStatistics {
    const segments = this.segments();
    const dead = segments.reduce((sum, segment) => sum + segment.dead, 0);
    return {
      rows: segments.reduce((sum, { rows }) => sum + rows, 0) - dead,
      dead,
      segments: segments.length,
      bytes: this.kernel.memory().byteLength,
    };
  }

  /** What a search reads from end to end: byte ranges of the kernel's memory. For benches. */
  scannedRanges(): { readonly start: number; readonly bytes: number }[] {
    return this.segments().map(({ place, rows }) => ({
      start: place.tiles,
      bytes: roundUpToBlock(rows) * this.shape.padded,
    }));
  }

  /**
   * Adds float rows; a key that is there already is replaced.
   * @param keys not negative
   * @param vectors `keys.length × dimensions`, row-major, unit rows
   * @param group what a search can be limited to, e.g. a course
   */
  add(keys: Int32Array, vectors: Float32Array, group = ""): void {
    this.addQuantized(keys, quantizeRows(vectors, this.dimensions), group, vectors);
  }

  /** Adds rows that are int8 already. @param exact their float originals, which need not be given */
  addQuantized(keys: Int32Array, { values, scales }: QuantizedRows, group = "", exact?: Float32Array): void {
    const write = rowWriter(values, this.dimensions);
    let segment: Segment | undefined;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      this.delete(key);
      if (!segment || segment.rows === segmentRows || this.slots[segment.slot] !== segment)
        segment = this.openSegment(group);
      const row = segment.rows++;
      segment.summed = false;
      write(this.kernel.memory(), i, segment.place.tiles + rowOffset(row, this.shape.padded));
      this.views().floats[(segment.place.scales >>> 2) + row] = scales[i]!;
      segment.keys[row] = key;
      this.keys.set(key, segment.slot * segmentRows + row);
      if (this.shape.keepExact) this.keepExact(segment, row, i * this.dimensions, values, scales[i]!, exact);
    }
  }

  /** @returns whether the key was there */
  delete(key: number): boolean {
    const place = this.keys.find(key);
    if (place === undefined) return false;
    this.keys.delete(key);
    const segment = this.segmentAt(place);
    const row = place % segmentRows;
    segment.keys[row] = -1;
    segment.dead++;
    // A NaN score never compares as greater: the row drops out without moving anything.
    this.views().floats[(segment.place.scales >>> 2) + row] = Number.NaN;
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
    const searched = this.segments().filter((segment) => group === undefined || segment.group === group);
    if (k <= 0 || searched.length === 0) return [];
    const { kernel, scratch, shape } = this;
    const views = this.views();
    const { scale, error } = quantizeQuery(query, shape.padded, kernel.query, views, scratch.query);
    views.doubles.set(query, scratch.exactQuery >>> 3);
    const margin = scanError(searched, error);
    this.best.start(k);
    let held = 0;
    let found = 0;
    for (const segment of searched) {
      const rows = roundUpToBlock(segment.rows);
      const base = segment.slot * segmentRows;
      this.scan(segment, rows, scale);
      held = kernel.offer(scratch.scanned, rows, base, scratch.best, held, k);
      if (found > maxCandidates - segmentRows) found = this.offerCandidates(found, Number.NEGATIVE_INFINITY);
      const kth = held < k ? Number.NEGATIVE_INFINITY : views.floats[(scratch.best >>> 2) + 2 * (k - 1)]!;
      // The `k` best so far truly score `kth - margin` or more: what lies another margin below can't be among them.
      found = kernel.atLeast(scratch.scanned, rows, base, kth - 2 * margin, scratch.candidates, found);
    }
    this.offerCandidates(found, held < k ? Number.NEGATIVE_INFINITY : this.trueKth(k) - margin);
    return this.best.hits();
  }

  private scan(segment: Segment, rows: number, queryScale: number): void {
    const { kernel, scratch, shape } = this;
    const { tiles, scales, sums } = segment.place;
    if (!segment.summed) kernel.sumRows?.(tiles, sums, rows, shape.padded);
    segment.summed = true;
    kernel.scan(tiles, scales, scratch.scanned, rows, shape.padded, scratch.query, queryScale, sums);
  }

  /** The lowest true score of the `k` rows that the scan ranks best: the true `k`th best score is no lower. */
  private trueKth(k: number): number {
    const { ints, doubles } = this.views();
    const best = this.scratch.best >>> 2;
    const addresses = this.scratch.addresses >>> 2;
    for (let i = 0; i < k; i++) ints[addresses + i] = this.address(ints[best + 2 * i + 1]!);
    this.scoreAddressed(k);
    let kth = Number.POSITIVE_INFINITY;
    for (let i = 0; i < k; i++)
      kth = Math.min(kth, doubles[(this.scratch.scores >>> 3) + i]! * this.factor(ints[best + 2 * i + 1]!));
    return kth;
  }

  /** Offers the true scores of those candidates whose scanned one reaches `floor`. @returns how many wait: none */
  private offerCandidates(found: number, floor: number): number {
    const { ints, floats, doubles } = this.views();
    const candidates = this.scratch.candidates >>> 2;
    const addresses = this.scratch.addresses >>> 2;
    let count = 0;
    for (let i = 0; i < found; i++) {
      if (!(floats[candidates + 2 * i]! >= floor)) continue;
      const place = ints[candidates + 2 * i + 1]!;
      ints[candidates + 2 * count + 1] = place;
      ints[addresses + count++] = this.address(place);
    }
    this.scoreAddressed(count);
    for (let i = 0; i < count; i++) {
      const place = ints[candidates + 2 * i + 1]!;
      const score = doubles[(this.scratch.scores >>> 3) + i]! * this.factor(place);
      this.best.offer(score, this.segmentAt(place).keys[place % segmentRows]!);
    }
    return 0;
  }

  private scoreAddressed(count: number): void {
    const { addresses, exactQuery, scores } = this.scratch;
    const score = this.shape.keepExact ? this.kernel.scoreFloats : this.kernel.scoreTiles;
    score(addresses, count, this.dimensions, exactQuery, scores);
  }

  /** Where the row starts that decides the true score. */
  private address(at: number): number {
    const { keepExact, padded, dimensions } = this.shape;
    const { place } = this.segmentAt(at);
    const row = at % segmentRows;
    return keepExact ? place.exact + row * dimensions * 4 : place.tiles + rowOffset(row, padded);
  }

  /** What `scoreAddressed` leaves to multiply with. */
  private factor(at: number): number {
    return this.shape.keepExact
      ? 1
      : this.views().floats[(this.segmentAt(at).place.scales >>> 2) + (at % segmentRows)]!;
  }

  private segments(): Segment[] {
    return this.slots.filter((segment) => segment !== undefined);
  }

  private segmentAt(place: number): Segment {
    return this.slots[Math.floor(place / segmentRows)]!;
  }

  private *livingKeys(): Generator<[key: number, place: number]> {
    for (const { slot, rows, keys } of this.segments())
      for (let row = 0; row < rows; row++) if (keys[row]! >= 0) yield [keys[row]!, slot * segmentRows + row];
  }

  private openSegment(group: string): Segment {
    const open = this.slots.find((segment) => segment?.group === group && segment.rows < segmentRows);
    if (open) return open;
    const free = this.slots.indexOf(undefined);
    const slot = free < 0 ? this.slots.length : free;
    const bytes = segmentBytes(this.shape);
    const place = segmentPlace(this.scratch.end + slot * bytes, this.shape);
    this.kernel.grow(place.tiles + bytes);
    // Rows not yet used must not score: NaN keeps the padding of the last tile out.
    const scales = place.scales >>> 2;
    this.views().floats.fill(Number.NaN, scales, scales + segmentRows);
    const segment: Segment = {
      group,
      slot,
      place,
      rows: 0,
      dead: 0,
      summed: false,
      keys: new Int32Array(segmentRows).fill(-1),
      error: 0,
    };
    this.slots[slot] = segment;
    return segment;
  }

  /** Stores a row's float form and learns how far the int8 one is from it. */
  private keepExact(
    segment: Segment,
    row: number,
    start: number,
    values: Int8Array,
    scale: number,
    exact: Float32Array | undefined,
  ): void {
    const { floats } = this.views();
    const to = (segment.place.exact >>> 2) + row * this.dimensions;
    let squares = 0;
    for (let i = 0; i < this.dimensions; i++) {
      const restored = values[start + i]! * scale;
      floats[to + i] = exact ? exact[start + i]! : restored;
      squares += (floats[to + i]! - restored) ** 2;
    }
    segment.error = Math.max(segment.error, Math.sqrt(squares));
  }

  /** Moves the living rows of a segment together; an empty one gives its place back. */
  private compact(segment: Segment): void {
    const { bytes, floats } = this.views();
    const { padded, keepExact, dimensions } = this.shape;
    const { tiles, exact } = segment.place;
    const scales = segment.place.scales >>> 2;
    let to = 0;
    for (let from = 0; from < segment.rows; from++) {
      const key = segment.keys[from]!;
      if (key < 0) continue;
      if (to !== from) {
        moveRow(bytes, tiles + rowOffset(from, padded), tiles + rowOffset(to, padded), padded);
        floats[scales + to] = floats[scales + from]!;
        segment.keys[to] = key;
        const start = (exact >>> 2) + from * dimensions;
        if (keepExact) floats.copyWithin((exact >>> 2) + to * dimensions, start, start + dimensions);
        this.keys.set(key, segment.slot * segmentRows + to);
      }
      to++;
    }
    floats.fill(Number.NaN, scales + to, scales + segmentRows);
    segment.keys.fill(-1, to);
    segment.rows = to;
    segment.dead = 0;
    segment.summed = false;
    if (to === 0) this.slots[segment.slot] = undefined;
  }
}
