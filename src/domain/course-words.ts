/** What takes time to read out of a course's words, as plain data: made once, stored, and loaded from then on. */

/** Columns, one entry a name: titles and aliases first, then names in other languages. Texts are joined by line breaks. */
export interface PreparedNames {
  /** Place of the concept in the course. */
  readonly concepts: Uint32Array<ArrayBuffer>;
  /** How many are in the course's own language. */
  readonly own: number;
  /** As the course writes them. */
  readonly names: string;
  /** Their folded words; empty for one that has none. */
  readonly keys: string;
  /** How those in the course's own language sound; empty where that tells too little. */
  readonly sounds: string;
  /** How those in other languages are found where no spaces are written; empty for the others. */
  readonly unspaced: string;
}

/** Postings by term: those of term `i` are the entries `starts[i]` to `starts[i + 1]`, by concept. */
export interface LexicalData {
  /** Joined by line breaks. */
  readonly terms: string;
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Place of the concept in the course. */
  readonly concepts: Uint32Array<ArrayBuffer>;
  /** Weighted, length-normalised frequency over all fields. */
  readonly frequencies: Float32Array<ArrayBuffer>;
  /** 1 where the term stands in a name, a phrasing or the definition. */
  readonly strong: Uint8Array<ArrayBuffer>;
}

/** Postings by term over passages, as `LexicalData`: for courses that are answered by their passages. */
export interface PassageWords {
  /** Joined by line breaks. */
  readonly terms: string;
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Place of the passage in the course. */
  readonly passages: Uint32Array<ArrayBuffer>;
  /** How often it holds the term. */
  readonly counts: Uint8Array<ArrayBuffer>;
  /** Terms of each passage. */
  readonly lengths: Uint16Array<ArrayBuffer>;
}

export interface CourseWords {
  /** Of the code that made it: that of another is made anew. */
  readonly layout: number;
  readonly names: PreparedNames;
  readonly lexical: LexicalData;
  /** Absent for a course that answers by notes. */
  readonly passages?: PassageWords | undefined;
  /** The terms of each answer note's wordings: a line a note, joined by spaces. */
  readonly notes: string;
  /** The same of each question that the course says it doesn't answer. */
  readonly outside: string;
  /** Words and pairs of words that tell the course's questions from those: a line each, its log-odds before it. */
  readonly phrases: string;
  /** Every folded word of the course, other languages' apart; joined by spaces. */
  readonly words: string;
}
