/**
 * How much a course may hold. Each number is far above any course and far below what would exhaust a tab:
 * a file may come from anyone.
 */
const MiB = 1024 * 1024;

/** Bytes of a file and of what it unpacks to. */
export const packLimits = {
  file: 256 * MiB,
  unpacked: 512 * MiB,
  manifest: MiB / 4,
  course: 256 * MiB,
  vectors: 256 * MiB,
  asset: 64 * MiB,
} as const;

/**
 * Text packs 4 to 6 to 1. What goes far beyond is made to fill the memory; small files may be as dull as they like.
 */
export const isDull = (unpacked: number, packed: number): boolean => unpacked > 32 * MiB + 25 * packed;

/** How many of each a course may hold. */
export const courseLimits = {
  topics: 1_000,
  documents: 10_000,
  assets: 5_000,
  concepts: 50_000,
  passages: 500_000,
  relations: 500_000,
  resources: 50_000,
  examples: 500_000,
  comparisons: 10_000,
  languages: 500,
  figures: 10_000,
  simulations: 1_000,
  notes: 100_000,
  outside: 10_000,
  quiz: 100_000,
  /** Of one thing: a concept's aliases, a section's passages, a comparison's rows. */
  perItem: 10_000,
} as const;

/** Characters of a name, an id or an address, and of a text. */
export const textLimits = { line: 4_096, text: 200_000 } as const;
