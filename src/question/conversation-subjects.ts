/** What the answers so far were about: the last one's subjects, and those that "the second one" or "the two" may mean. */
import type { Answer, Subject } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";

export interface Talk {
  /** The last answer that was about something. */
  readonly last: Answer;
  readonly subjects: readonly Subject[];
  /** Of every answer, each once. */
  readonly earlier: readonly ConceptId[];
  /** The one at this place (-1: the last) among those that stood side by side last. */
  counted(place: number | undefined): Subject | undefined;
  /** The last two things talked of, in their order. */
  pair(): readonly Subject[] | undefined;
  /** The same, where the course relates them. */
  relatedPair(): readonly Subject[] | undefined;
  /** Those that stood side by side last, where the last answer was about one of them. */
  setBeside(): readonly Subject[] | undefined;
}

/** What an answer was about; answers stored by earlier versions say it by their first seed. */
function subjectsOf(answer: Answer): readonly Subject[] {
  if (!answer.inScope) return [];
  if (answer.subjects && answer.subjects.length > 0) return answer.subjects;
  const [seed] = answer.seeds;
  return answer.about ? [answer.about] : seed ? [{ id: seed.id, title: seed.title }] : [];
}

/** @param previous oldest first. @returns undefined when none was about anything */
export function conversationSubjects(graph: CourseGraph, previous: readonly Answer[]): Talk | undefined {
  const answers = previous.filter((answer) => subjectsOf(answer).length > 0);
  const last = answers.at(-1);
  if (!last) return undefined;
  const subjects = subjectsOf(last);
  const pair = (): readonly Subject[] | undefined => {
    if (subjects.length > 1) return undefined;
    const other = answers
      .slice(0, -1)
      .flatMap((answer) => subjectsOf(answer).slice(0, 1))
      .findLast(({ id }) => id !== subjects[0]?.id);
    return other ? [other, ...subjects] : undefined;
  };
  // A follow-up's further subjects are what it went on from, unless it compares.
  const listed = answers
    .filter(({ about, intent }) => !about || intent === "compare")
    .map(subjectsOf)
    .filter(({ length }) => length > 1);
  return {
    last,
    subjects,
    earlier: [...new Set(answers.flatMap(subjectsOf).map(({ id }) => id))],
    counted: (place) => {
      if (place === undefined) return undefined;
      // "The first one again", after one thing at a time.
      const firsts = answers.flatMap((answer) => subjectsOf(answer).slice(0, 1));
      return listed.at(-1)?.at(place) ?? (place < 0 || listed.length > 0 ? undefined : firsts[place]);
    },
    pair,
    setBeside: () =>
      subjects.length > 1 ? undefined : listed.findLast((beside) => beside.some(({ id }) => id === subjects[0]?.id)),
    relatedPair: () => {
      const [first, second] = pair() ?? [];
      const related =
        first &&
        second &&
        [...graph.relatedTo(first.id), ...graph.prerequisitesOf(first.id), ...graph.dependentsOf(first.id)].some(
          ({ source, target }) => [source, target].includes(second.id),
        );
      return related ? [first, second] : undefined;
    },
  };
}
