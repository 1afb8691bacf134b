/** One correction, applied to a course or found to change nothing. */
import type { ConceptName, GraphCorrection, LostReason } from "../../domain/correction.ts";
import type { Concept, Course, Relation, Section } from "../../domain/course.ts";
import type { PassageId } from "../../domain/ids.ts";
import { phraseOf } from "../../importing/concepts/tokens.ts";
import { isPrerequisite, wayBetween } from "./circles.ts";
import { mergeConcepts, otherNames } from "./merge-concepts.ts";
import { allNames, findNamed } from "./named-concepts.ts";
import { rewire } from "./rewire.ts";
import { splitConcept } from "./split-concept.ts";

type Outcome = Course | LostReason;
type Of<Type extends GraphCorrection["type"]> = Extract<GraphCorrection, { type: Type }>;

const learnersWeight = 0.9;

const replaced = (course: Course, changed: Concept): Course => ({
  ...course,
  concepts: course.concepts.map((concept) => (concept.id === changed.id ? changed : concept)),
});

/** @param use gets the concepts, all of which are there */
function withConcepts(course: Course, wanted: readonly ConceptName[], use: (...found: Concept[]) => Outcome): Outcome {
  const found = wanted.flatMap((name) => findNamed(course, name) ?? []);
  if (found.length < wanted.length) return "concept-gone";
  return new Set(found).size < found.length ? "same-concept" : use(...found);
}

const leaveOut = (course: Course, { source, target, relation }: Of<"leave-out">): Outcome =>
  withConcepts(course, [source, target], (from, to) => {
    const is = (one: Relation): boolean => one.type === relation && one.source === from?.id && one.target === to?.id;
    const relations = course.relations.filter((one) => !is(one));
    return relations.length === course.relations.length ? "relation-gone" : { ...course, relations };
  });

/** What the importer had found comes back as it was; else it is the learner's. */
const need = (course: Course, { source, target, reason, instead }: Of<"need">): Outcome =>
  withConcepts(course, [source, target], (...[from, to]) => {
    if (!from || !to) return "concept-gone";
    const gone = new Set(
      instead.flatMap((pair) => {
        const [a, b] = [findNamed(course, pair.source), findNamed(course, pair.target)];
        return a && b ? [`${a.id} ${b.id}`] : [];
      }),
    );
    const relations = course.relations.filter(
      (one) => !isPrerequisite(one) || !gone.has(`${one.source} ${one.target}`),
    );
    const is = (one: Relation): boolean => isPrerequisite(one) && one.source === from.id && one.target === to.id;
    if (relations.some(is)) return { ...course, relations };
    if (wayBetween(relations, to.id, from.id)) return "closes-circle";
    const known = course.opened?.find(is);
    const added: Relation = known ?? {
      source: from.id,
      target: to.id,
      type: "prereq_of",
      weight: learnersWeight,
      reason,
    };
    return {
      ...course,
      relations: [...relations, added],
      ...(course.opened ? { opened: course.opened.filter((one) => one !== known) } : {}),
    };
  });

const split = (course: Course, { concept, name }: Of<"split">): Outcome =>
  withConcepts(course, [concept], (found) => {
    const has = found && allNames(found).find((known) => phraseOf(known) === phraseOf(name));
    if (!found || has === undefined) return "name-gone";
    return splitConcept(course, found, has) ?? "no-passage";
  });

const rename = (course: Course, { concept, title, aliases }: Of<"rename">): Outcome =>
  withConcepts(course, [concept], (found) => {
    if (!found) return "concept-gone";
    const taken = course.concepts.some((other) => other !== found && phraseOf(other.title) === phraseOf(title));
    if (taken) return "name-taken";
    return replaced(course, {
      ...found,
      title,
      nameInText: title === found.title ? found.nameInText : title,
      aliases: otherNames(title, aliases),
    });
  });

/** The passage that says so leads its page. */
function ledBy(sections: readonly Section[], passage: PassageId): Section[] {
  const [first, ...rest] = sections;
  return first?.kind === "definition" && first.passages.length <= 1
    ? [{ ...first, passages: [passage] }, ...rest]
    : [{ kind: "definition", passages: [passage] }, ...sections];
}

const define = (course: Course, { concept, definition, passage }: Of<"define">): Outcome =>
  withConcepts(course, [concept], (found) => {
    if (!found) return "concept-gone";
    const says = passage !== undefined && course.passages.some(({ id }) => id === passage);
    const sections = says ? ledBy(found.sections, passage) : found.sections;
    return replaced(course, { ...found, definition, sections });
  });

const drop = (course: Course, { concept }: Of<"drop">): Outcome =>
  withConcepts(course, [concept], (found) => {
    if (course.concepts.length === 1) return "last-concept";
    const concepts = course.concepts.filter((other) => other !== found);
    return { ...rewire(course, (id) => (id === found?.id ? undefined : id)), concepts };
  });

/** @returns the course itself when there was nothing to change, or why it can't be applied */
export function applyCorrection(course: Course, correction: GraphCorrection): Outcome {
  switch (correction.type) {
    case "leave-out":
      return leaveOut(course, correction);
    case "need":
      return need(course, correction);
    case "merge":
      return withConcepts(course, [correction.into, correction.from], (into, from) =>
        into && from ? mergeConcepts(course, into, from) : "concept-gone",
      );
    case "split":
      return split(course, correction);
    case "rename":
      return rename(course, correction);
    case "define":
      return define(course, correction);
    case "drop":
      return drop(course, correction);
    case "fine":
      return course;
  }
}
