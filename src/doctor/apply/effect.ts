/** What a correction changes, counted before it does. */
import type { Course, Relation } from "../../domain/course.ts";
import type { CorrectionEffect } from "../../domain/finding.ts";

const keyOf = ({ type, source, target }: Relation): string => `${type} ${source} ${target}`;

function difference<T>(before: Iterable<T>, after: Iterable<T>): readonly [gone: T[], come: T[]] {
  const [was, is] = [new Set(before), new Set(after)];
  return [[...was].filter((item) => !is.has(item)), [...is].filter((item) => !was.has(item))];
}

const claims = ({ concepts }: Course): string[] =>
  concepts.flatMap(({ id, sections }) => sections.flatMap(({ passages }) => passages.map((one) => `${one}\n${id}`)));

const questions = ({ quiz, notes }: Course): string[] =>
  [...quiz, ...notes].map(({ id, concept }) => `${id}\n${concept}`);

const firstPart = (line: string): string => line.split("\n")[0] ?? line;

export function effectOf(before: Course, after: Course): CorrectionEffect {
  const [gone, come] = difference(
    before.concepts.map(({ id }) => id),
    after.concepts.map(({ id }) => id),
  );
  const titles = new Map([...before.concepts, ...after.concepts].map(({ id, title }) => [id, title]));
  const was = new Map(before.concepts.map((concept) => [concept.id, concept]));
  const changed = after.concepts.filter((concept) => was.has(concept.id) && was.get(concept.id) !== concept);
  const [relationsGone, relationsCome] = difference(before.relations.map(keyOf), after.relations.map(keyOf));
  const passages = difference(claims(before), claims(after)).flat().map(firstPart);
  const asked = difference(questions(before), questions(after)).flat().map(firstPart);
  const title = (id: (typeof gone)[number]): string => titles.get(id) ?? id;
  return {
    conceptsGone: gone.map(title),
    conceptsCome: come.map(title),
    conceptsChanged: changed.map(({ title: name }) => name),
    relationsGone: relationsGone.length,
    relationsCome: relationsCome.length,
    passages: new Set(passages).size,
    questions: new Set(asked).size,
  };
}
