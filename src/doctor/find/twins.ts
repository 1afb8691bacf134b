/** Two concepts that look like one: by their names, by a sentence that says so, by the same definition. */
import type { Concept, Course } from "../../domain/course.ts";
import { nameKey, tokenise } from "../../importing/concepts/tokens.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import { allNames } from "../apply/named-concepts.ts";
import type { AcronymMeanings } from "./acronym-meanings.ts";
import { type CourseText, passagesOf } from "./course-text.ts";
import { areOpposite } from "./opposite-names.ts";
import type { Quoting } from "./quotes.ts";
import { saidSame, saysSame, type TwinPair } from "./said-same.ts";
import { contentOf, initialsOf, isShort, lettersOf, mayBeTypo, sameNameSign, withoutHead } from "./same-name.ts";

/** Under each of these a name meets those that may be the same: few, so that only they are held against each other. */
function bucketsOf({ title }: Concept): string[] {
  const content = contentOf(title);
  const key = tokenise(title).folded.join(" ");
  return [
    `key ${nameKey(title)}`,
    `words ${[...content].sort().join(" ")}`,
    `head ${withoutHead(content).join(" ")}`,
    ...(key.length >= 8 ? [`begin ${key.slice(0, 4)}`] : []),
    ...(isShort(title) ? [`short ${lettersOf(title)}`] : initialsOf(title).map((initials) => `short ${initials}`)),
  ];
}

function sameNames(concepts: readonly Concept[]): TwinPair[] {
  const buckets = new Map<string, number[]>();
  for (const [place, concept] of concepts.entries())
    for (const bucket of new Set(bucketsOf(concept))) {
      const members = buckets.get(bucket);
      if (members) members.push(place);
      else buckets.set(bucket, [place]);
    }
  const pairs: TwinPair[] = [];
  for (const [bucket, members] of buckets) {
    const isBeginning = bucket.startsWith("begin ");
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) {
        const [one, other] = [concepts[a]?.title ?? "", concepts[b]?.title ?? ""];
        if (isBeginning && !mayBeTypo(one, other)) continue;
        const sign = sameNameSign(one, other);
        if (sign) pairs.push({ a, b, sign });
      }
  }
  return pairs;
}

/** Another's name among the names of one. */
function sharedNames(concepts: readonly Concept[]): TwinPair[] {
  const byName = new Map<string, number>();
  for (const [place, { title }] of concepts.entries()) byName.set(nameKey(title), byName.get(nameKey(title)) ?? place);
  return concepts.flatMap(({ aliases }, a) =>
    aliases.flatMap((alias): TwinPair[] => {
      const b = byName.get(nameKey(alias));
      return b === undefined || b === a ? [] : [{ a, b, sign: "same-name" }];
    }),
  );
}

function sameDefinitions(concepts: readonly Concept[], withoutText: (title: string) => string): TwinPair[] {
  const byDefinition = new Map<string, number>();
  return concepts.flatMap(({ title, definition }, b): TwinPair[] => {
    if (definition.length < 60 || definition === withoutText(title)) return [];
    const a = byDefinition.get(definition);
    byDefinition.set(definition, a ?? b);
    // A sentence on several things defines none of them alone: one name holds the other, or the sentence says it.
    const [one, other] = [contentOf(concepts[a ?? b]?.title ?? ""), contentOf(title)];
    const [small, large] = one.length < other.length ? [one, other] : [other, one];
    const same = small.every((word) => large.includes(word)) || saysSame.test(definition);
    return a === undefined || !same ? [] : [{ a, b, sign: "same-definition" }];
  });
}

/** What an acronym's own passages say has every word that it stands for. */
function saysWords({ concepts, passages }: Course, places: CourseText["places"], short: number, long: number): boolean {
  const concept = concepts[short];
  if (!concept) return false;
  const own = passagesOf(concept).flatMap((id) => passages[places.get(id) ?? -1]?.markdown ?? []);
  const words = new Set([concept.definition, ...own].flatMap((said) => tokenise(said).folded));
  return contentOf(concepts[long]?.title ?? "").every((word) => words.has(word));
}

/** An acronym that fits several names, or of which a text says otherwise, stands for none of them for certain. */
function clearAcronyms(
  pairs: readonly TwinPair[],
  { course, places }: CourseText,
  meanings: AcronymMeanings,
): TwinPair[] {
  const { concepts } = course;
  const titleAt = (place: number): string => concepts[place]?.title ?? "";
  const shortOf = ({ a, b }: TwinPair): number => (isShort(titleAt(a)) ? a : b);
  const acronyms = pairs.filter(({ sign }) => sign === "acronym");
  return pairs.filter((pair) => {
    if (pair.sign !== "acronym") return true;
    const short = shortOf(pair);
    const said = meanings.get(titleAt(short));
    const long = short === pair.a ? pair.b : pair.a;
    if (said ? !said.has(nameKey(titleAt(long))) : !saysWords(course, places, short, long)) return false;
    return acronyms.every((other) => shortOf(other) !== short || (other.a === pair.a && other.b === pair.b));
  });
}

/** @param withoutText what a graph's node without any text says of itself */
export function findTwins(
  text: CourseText,
  quoting: Quoting,
  meanings: AcronymMeanings,
  withoutText: (title: string) => string,
): Finding[] {
  const { concepts, passages, relations } = text.course;
  const contrasted = new Set(
    relations
      .filter(({ type }) => type === "contrasts_with" || type === "is_a" || type === "part_of")
      .flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]),
  );
  const seen = new Set<string>();
  const pairs = clearAcronyms(
    [...sharedNames(concepts), ...saidSame(text), ...sameNames(concepts), ...sameDefinitions(concepts, withoutText)],
    text,
    meanings,
  );
  return pairs.flatMap(({ a, b, sign, said }): Finding[] => {
    const [one, other] = [concepts[a], concepts[b]];
    if (!one || !other || one === other) return [];
    const key = [one.id, other.id].sort().join(" ");
    if (seen.has(key) || contrasted.has(`${one.id} ${other.id}`)) return [];
    if (sign !== "acronym" && areOpposite(one.title, other.title)) return [];
    seen.add(key);
    const saying = said && passages[said[0]];
    const ofSentence = saying && quoting.sentence(saying.id, said[1]);
    const ofEach = [one, other].flatMap((concept) => {
      const [first] = passagesOf(concept);
      return (first && quoting.naming(first, allNames(concept))) ?? [];
    });
    const [main, second] = likelier(one, other);
    return [
      {
        kind: "split",
        key: `split ${key}`,
        sign,
        concepts: [quoting.concept(main.id), quoting.concept(second.id)],
        quotes: ofSentence ? [ofSentence] : ofEach,
      },
    ];
  });
}

/** The name in full, and what more is said of, stays. */
function likelier(a: Concept, b: Concept): readonly [Concept, Concept] {
  if (isShort(a.title) !== isShort(b.title)) return isShort(a.title) ? [b, a] : [a, b];
  return passagesOf(b).length > passagesOf(a).length ? [b, a] : [a, b];
}
