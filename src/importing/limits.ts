/** How much is taken from files that may come from anyone: far above any course, far below what would exhaust a tab. */
const MiB = 1024 * 1024;

export const importLimits = {
  /** Bytes of one file. */
  file: 200 * MiB,
  /** Bytes of all files together. */
  total: 512 * MiB,
  /** Bytes that one file of an archive may unpack to, and all of them. */
  unpackedFile: 64 * MiB,
  unpacked: 512 * MiB,
  /** Bytes of the files that go with a course: far below what a course file may hold, since all of it passes through memory. */
  kept: 160 * MiB,
  files: 5_000,
  /** An archive in an archive is opened, one in that is not. */
  archiveDepth: 2,
  pages: 5_000,
  /** Elements that may stand inside each other, in HTML and office files. */
  nesting: 512,
  /** Marks and words of one LaTeX document with what it includes, and how many its macros may become. */
  texTokens: 4_000_000,
  texExpansion: 2_000_000,
  /** Marks and words of one formula in LaTeX. */
  formulaTokens: 20_000,
  /** Files that one LaTeX document may include, those of included ones counted. */
  texInclusions: 500,
  texCharacters: 32 * MiB,
  /** Words of a passage: what is longer is cut between sentences. */
  passageWords: 160,
  /** Characters of a passage that can't be cut. */
  passageCharacters: 20_000,
  headingCharacters: 200,
  passages: 120_000,
  concepts: 6_000,
  graphNodes: 50_000,
  graphEdges: 200_000,
  deckNotes: 50_000,
  /** Characters of all notes of a deck: a damaged file can give one of its rows over and over. */
  deckCharacters: 64 * MiB,
  /** Characters of a field of a flashcard, and of a template that makes cards of fields. */
  deckField: 20_000,
  deckTemplate: 50_000,
} as const;
