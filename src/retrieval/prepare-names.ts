/** The names of concepts as they are looked up, and back out of the columns they are stored in. */
import type { Concept } from "../domain/course.ts";
import type { PreparedNames } from "../domain/course-words.ts";
import { phraseKey } from "../language/phrase-matcher.ts";
import { nameSound } from "./sounding-names.ts";
import { unspacedKey } from "./unspaced-names.ts";

export interface PreparedName {
  /** Place of the concept in the course. */
  readonly concept: number;
  readonly name: string;
  readonly foreign: boolean;
  readonly key: string;
  readonly sound: string;
  readonly unspaced: string;
}

type Named = readonly [concept: number, name: string];

/** A name is one line. */
const line = (name: string): string => name.replace(/\s+/g, " ");

/** Titles first: an alias or translation never takes another concept's title. */
export function prepareNames(concepts: readonly Concept[]): PreparedNames {
  const own: readonly Named[] = [
    ...concepts.map(({ title }, place): Named => [place, title]),
    ...concepts.flatMap(({ aliases }, place) => aliases.map((alias): Named => [place, alias])),
  ];
  const foreign = concepts.flatMap(({ translations }, place) => translations.map((title): Named => [place, title]));
  const all = [...own, ...foreign];
  const keys = all.map(([, name]) => phraseKey(name));
  return {
    concepts: Uint32Array.from(all, ([concept]) => concept),
    own: own.length,
    names: all.map(([, name]) => line(name)).join("\n"),
    keys: keys.join("\n"),
    sounds: own.map((_, place) => nameSound((keys[place] ?? "").split(" ")) ?? "").join("\n"),
    unspaced: foreign.map(([, name]) => unspacedKey(name) ?? "").join("\n"),
  };
}

export function namesOf({ concepts, own, ...texts }: PreparedNames): PreparedName[] {
  const lines = (text: string): string[] => text.split("\n");
  const [names, keys, sounds, unspaced] = [
    lines(texts.names),
    lines(texts.keys),
    lines(texts.sounds),
    lines(texts.unspaced),
  ];
  return Array.from(concepts, (concept, place) => ({
    concept,
    name: names[place] ?? "",
    foreign: place >= own,
    key: keys[place] ?? "",
    sound: sounds[place] ?? "",
    // Only a course in such a script has names of its own in one: they are too few to be stored.
    unspaced: place < own ? (unspacedKey(names[place] ?? "") ?? "") : (unspaced[place - own] ?? ""),
  }));
}
