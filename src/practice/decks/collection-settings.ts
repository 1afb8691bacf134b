/**
 * What a collection of schema 11 says of itself beside its notes, as JSON by id: kinds of notes, decks, options.
 * Anki takes a file only when every one of these entries is there.
 */
import { hashOf } from "../items/chance.ts";
import type { DeckWords } from "./card.ts";

/** Ids are milliseconds since 1970 in Anki; ours are made from names, so that the same name has the same one. */
const ID_BASE = 1_600_000_000_000;
const idOf = (name: string): number => ID_BASE + hashOf(name);

const css = `.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.4; text-align: start; max-width: 40em; margin: auto; }
blockquote { margin-inline: 0; padding-inline-start: 0.8em; border-inline-start: 3px solid; }
table { border-collapse: collapse; } td, th { border: 1px solid; padding: 0.2em 0.5em; }
aside { margin-block-start: 1em; font-size: 16px; opacity: 0.85; }
pre { white-space: pre-wrap; } .source { font-size: 14px; opacity: 0.8; }`;

const templateRest = { ord: 0, bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 };
const fieldRest = { sticky: false, rtl: false, font: "Arial", size: 20, media: [] };

export interface NoteTypeEntry {
  readonly id: number;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** @param seconds when it was changed, since 1970 */
export function noteTypeEntry(
  { noteType: { name, front, back, source, card } }: DeckWords,
  seconds: number,
): NoteTypeEntry {
  const id = idOf([name, front, back, source, card].join("\u001f"));
  const answer = `{{FrontSide}}\n\n<hr id="answer">\n\n{{${back}}}\n\n{{#${source}}}<aside class="source">{{${source}}}</aside>{{/${source}}}`;
  return {
    id,
    entry: {
      id,
      name,
      type: 0,
      mod: seconds,
      usn: -1,
      sortf: 0,
      did: null,
      tmpls: [{ name: card, qfmt: `{{${front}}}`, afmt: answer, ...templateRest }],
      flds: [front, back, source].map((field, ord) => ({ name: field, ord, ...fieldRest })),
      css,
      latexPre: "",
      latexPost: "",
      req: [[0, "any", [0]]],
      tags: [],
      vers: [],
    },
  };
}

const deckEntry = (id: number, name: string, seconds: number, desc = "") => ({
  id,
  name,
  desc,
  mod: seconds,
  usn: -1,
  conf: 1,
  dyn: 0,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 0,
  extendRev: 0,
  lrnToday: [0, 0],
  revToday: [0, 0],
  newToday: [0, 0],
  timeToday: [0, 0],
});

export interface DeckEntries {
  readonly idOf: ReadonlyMap<string, number>;
  /** Anki's own default deck among them. */
  readonly entries: Readonly<Record<string, unknown>>;
}

/** @param names "Course::Topic"; @param about of the first, which holds the others */
export function deckEntries(names: readonly string[], about: string, seconds: number): DeckEntries {
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of new Set(names)) {
    let id = idOf(name);
    while (taken.has(id)) id++;
    taken.add(id);
    ids.set(name, id);
  }
  const entries = [...ids].map(([name, id], place) => deckEntry(id, name, seconds, place === 0 ? about : ""));
  return {
    idOf: ids,
    entries: Object.fromEntries([deckEntry(1, "Default", seconds), ...entries].map((entry) => [entry.id, entry])),
  };
}

/** Anki's own defaults: the learner's options for a deck stay theirs. */
export const deckOptions = {
  "1": {
    id: 1,
    name: "Default",
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
};

export const collectionOptions = (noteType: number) => ({
  activeDecks: [1],
  curDeck: 1,
  curModel: noteType,
  nextPos: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  sortType: "noteFld",
  sortBackwards: false,
  addToCur: true,
});
