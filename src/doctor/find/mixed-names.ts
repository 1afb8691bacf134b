/** One concept that may be two: its names are used apart, are opposites, or its acronym stands for something else too. */
import type { Concept } from "../../domain/course.ts";
import { NameFinder } from "../../importing/concepts/name-finder.ts";
import { nameKey, phraseOf } from "../../importing/concepts/tokens.ts";
import type { Finding, NameUse } from "../../protocol/doctor-api.ts";
import { allNames } from "../apply/named-concepts.ts";
import type { AcronymMeanings } from "./acronym-meanings.ts";
import type { CourseText } from "./course-text.ts";
import { areOppositeVariants } from "./opposite-names.ts";
import type { Quoting } from "./quotes.ts";
import { contentOf, isShort, sameNameSign } from "./same-name.ts";

/** A name met once may be a slip. */
const fewestUses = 2;

type Uses = ReadonlyMap<string, ReadonlySet<number>>;

/** By concept, then by name: places of the passages that use it. */
function readUses({ course, texts }: CourseText): ReadonlyMap<Concept, Uses> {
  const finder = new NameFinder<readonly [Concept, string]>();
  const uses = new Map<Concept, Map<string, Set<number>>>();
  for (const concept of course.concepts) {
    if (concept.aliases.length === 0) continue;
    uses.set(concept, new Map(allNames(concept).map((name) => [name, new Set<number>()])));
    for (const name of allNames(concept)) finder.add(name, [concept, name]);
  }
  for (const [place, { tokens }] of texts.entries())
    for (const sentence of tokens)
      for (const { value } of finder.findIn(sentence)) uses.get(value[0])?.get(value[1])?.add(place);
  return uses;
}

/** How many letters two words begin with alike to be of one family: "rational" and "rationality". */
const familyLetters = 4;
const shortestBeginning = 3;

/** "Cause" and "causality"; "net" and "network". */
const areKin = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= shortestBeginning && (a.startsWith(b) || b.startsWith(a))) ||
  (a.length >= familyLetters && a.slice(0, familyLetters) === b.slice(0, familyLetters));

/** Two wordings of one name: they share most words, or the letters of an acronym. */
function areAkin(a: string, b: string): boolean {
  if (sameNameSign(a, b) !== undefined) return true;
  const [one, other] = [contentOf(a), contentOf(b)];
  const [small, large] = one.length < other.length ? [one, other] : [other, one];
  const shared = small.filter((word) => large.some((against) => areKin(word, against))).length;
  return shared === small.length || shared * 2 >= small.length + large.length - shared;
}

const apart = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => ![...a].some((place) => b.has(place));

/** A third name may join them: an acronym and a short form, by the name in full. */
const areAkinIn = (names: readonly string[], a: string, b: string): boolean =>
  areAkin(a, b) || names.some((name) => areAkin(a, name) && areAkin(name, b));

export function findMixedNames(text: CourseText, quoting: Quoting, meanings: AcronymMeanings): Finding[] {
  const { course } = text;
  const use = (name: string, places: ReadonlySet<number>): NameUse => {
    const [first] = places;
    const passage = first === undefined ? undefined : course.passages[first];
    const quote = passage && quoting.naming(passage.id, [name]);
    return { name, passages: places.size, ...(quote ? { quote } : {}) };
  };
  return [...readUses(text)].flatMap(([concept, uses]): Finding[] => {
    const found = (sign: "never-together" | "opposites" | "two-meanings", a: NameUse, b: NameUse): Finding => ({
      kind: "merge",
      key: `merge ${concept.id} ${phraseOf(b.name)}`,
      concept: quoting.concept(concept.id),
      sign,
      uses: [a, b],
    });
    const all = [...uses];
    for (const [i, [a, ofA]] of all.entries())
      for (const [b, ofB] of all.slice(i + 1)) {
        if (areOppositeVariants(a, b) && ofB.size > 0) return [found("opposites", use(a, ofA), use(b, ofB))];
        if (Math.min(ofA.size, ofB.size) < fewestUses || !apart(ofA, ofB) || areAkinIn([...uses.keys()], a, b))
          continue;
        return [found("never-together", use(a, ofA), use(b, ofB))];
      }
    for (const short of allNames(concept).filter(isShort))
      for (const [key, [long, places]] of meanings.get(short) ?? []) {
        const isKnown = (name: string): boolean => nameKey(name) === key || (!isShort(name) && areAkin(name, long));
        if (allNames(concept).some(isKnown)) continue;
        return [found("two-meanings", use(concept.title, uses.get(concept.title) ?? new Set()), use(long, places))];
      }
    return [];
  });
}
