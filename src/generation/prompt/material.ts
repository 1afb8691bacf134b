/**
 * The course's part of a prompt: sources, outline and names between two lines that nothing in them can imitate,
 * because every label carries a key that occurs in none of the quoted text.
 */
export interface Source {
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly text: string;
}

/** Names and headings are single lines. */
export interface Material {
  /** What a follow-up refers to. */
  readonly subject?: string;
  readonly known: readonly string[];
  /** Concepts, each after what it needs. */
  readonly order: readonly string[];
  /** Headings for the answer. */
  readonly outline: readonly string[];
  readonly sources: readonly Source[];
}

/** FNV-1a, 32 bits: spread is all that is asked of it, since the key is checked against the text. */
function hash(text: string, seed: number): string {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return state.toString(16).padStart(8, "0");
}

/** @returns eight hex digits that depend on all of the texts and occur in none */
export function keyFor(texts: readonly string[]): string {
  const all = texts.join("\n");
  for (let seed = 0; ; seed++) {
    const key = hash(all, seed);
    if (!all.includes(key)) return key;
  }
}

export const sourceInPrompt = ({ number, heading, text }: Source, key: string): string =>
  `[source ${number} ${key}] ${heading}\n${text}`;

/** An item a line, since a line is the one thing that a name can't hold. */
const list = (name: string, key: string, items: readonly string[]): string[] =>
  items.length > 0 ? [`[${name} ${key}]`, ...items.map((item) => `- ${item}`)] : [];

export function materialText({ subject, known, order, outline, sources }: Material, key: string): string {
  return [
    `[material ${key}]`,
    ...list("subject", key, subject ? [subject] : []),
    ...list("known", key, known),
    ...list("order", key, order),
    ...list("outline", key, outline),
    ...sources.map((source) => `\n${sourceInPrompt(source, key)}`),
    `\n[end of material ${key}]`,
  ].join("\n");
}
