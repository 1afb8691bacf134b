/**
 * Sentences whose right verdict is known, made from the bundled course: the same ones at every run.
 * Each group is one answer: a question, the passages the tutor cites for it, and sentences that are
 * true of them, altered, or foreign to them.
 */
import fs from "node:fs";
import type { Concept, Passage } from "../../src/domain/course.ts";
import type { CourseGraph } from "../../src/domain/course-graph.ts";
import type { ConceptId, PassageId } from "../../src/domain/ids.ts";
import { splitSentences } from "../../src/language/split-sentences.ts";
import { plainText } from "../../src/markdown/plain-text.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { answerOf } from "./answer.ts";
import {
  changeNumber,
  clauses,
  createRandom,
  exchangeConcept,
  hash,
  rephrase,
  statisticSentences,
  turnAround,
  withoutStop,
} from "./grounding-changes.ts";

export const kindsByTruth = {
  true: ["verbatim", "rephrased by rule", "rephrased by hand"],
  altered: ["number changed", "concept exchanged", "turned around", "clause added", "misconception"],
  foreign: ["another concept", "a related concept", "outside the course", "true but unstated", "invented statistic"],
} as const;
export type Truth = keyof typeof kindsByTruth;
export type CaseKind = (typeof kindsByTruth)[Truth][number];

export interface GroundingCase {
  readonly sentence: string;
  readonly kind: CaseKind;
  readonly truth: Truth;
  /** A number or name that must be listed as missing. */
  readonly missing?: string;
  /** The passage a verbatim sentence was taken from. */
  readonly origin?: PassageId;
}

export interface GroundingGroup {
  readonly concept: ConceptId;
  readonly question: string;
  readonly sources: readonly PassageId[];
  readonly cases: readonly GroundingCase[];
}

export interface GroundingSet {
  readonly train: readonly GroundingGroup[];
  readonly test: readonly GroundingGroup[];
}

/** Statements of a passage as prose with its formulas, long enough to be judged; quoted errors left out. */
function statementsOf(graph: CourseGraph, passage: Passage): string[] {
  const [claim] = graph.claimsOf(passage.id);
  if (claim?.part === "code") return [];
  return splitSentences(passage.markdown, { final: true })
    .filter(({ kind }) => kind === "statement")
    .map(({ start, end }) => passage.markdown.slice(start, end))
    .filter(
      (text) =>
        !text.startsWith("|") &&
        !text.includes("$$") &&
        !(claim?.part === "misconceptions" && /^\*\*.+\*\*$/.test(text)),
    )
    .map((text) => text.replace(/\[([^\]]*)\]\(concept:[^)]*\)/g, "$1"))
    .filter((text) => {
      const count = plainText(text).split(" ").length;
      return count >= 7 && count <= 40 && !text.endsWith(":");
    });
}

/** What the course quotes to say that it is wrong, as if it were right. */
function misconceptionsOf(graph: CourseGraph, passage: Passage): string[] {
  if (graph.claimsOf(passage.id)[0]?.part !== "misconceptions") return [];
  return [...passage.markdown.matchAll(/^- \*\*([^*]+\.)\*\*/gm)].map(([, wrong = ""]) =>
    wrong.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"),
  );
}

const readLines = (name: string): string[] => fs.readFileSync(`tests/eval/${name}.txt`, "utf8").trim().split("\n");
function readByConcept(name: string): Map<string, string[]> {
  const byConcept = new Map<string, string[]>();
  for (const line of readLines(name)) {
    const [id = "", sentence = ""] = line.split(" | ");
    byConcept.set(id, [...(byConcept.get(id) ?? []), sentence]);
  }
  return byConcept;
}

// ---------- groups ----------

const questions = [
  (name: string) => `What is ${name}?`,
  (name: string) => `How does ${name} work?`,
  (name: string) => `Explain ${name}`,
  (name: string) => `Why is ${name} used?`,
];

/** The passages an answer about the concept cites, its own first, as many as fit a small model's window. */
async function sourcesFor(tutor: Tutor, concept: Concept, question: string, count: number): Promise<PassageId[]> {
  const { citations } = await answerOf(tutor, question);
  const own = citations.filter((citation) => citation.concept === concept.id);
  const others = citations.filter((citation) => citation.concept !== concept.id);
  return [...own, ...others].slice(0, count).map(({ id }) => id);
}

const relatives = (graph: CourseGraph, id: ConceptId): ConceptId[] => [
  ...graph.relatedTo(id).flatMap(({ source, target }) => [source, target]),
  ...graph.dependentsOf(id).map(({ target }) => target),
];

async function makeGroup(
  tutor: Tutor,
  concept: Concept,
  byHand: readonly string[],
  unstated: readonly string[],
  outside: readonly string[],
): Promise<GroundingGroup | undefined> {
  const { graph } = tutor;
  const random = createRandom(hash(concept.id));
  const question = random.pick(questions)(concept.nameInText);
  const sources = await sourcesFor(tutor, concept, question, 10 + random.below(15));
  const passages = sources.flatMap((id) => graph.passage(id) ?? []);
  const own = passages.filter((passage) => graph.subjectOf(passage.id) === concept.id);
  if (own.length < 4) return undefined;
  const sourceText = passages.map(({ markdown }) => markdown).join("\n");
  const covered = new Set(passages.map(({ id }) => graph.subjectOf(id)));
  const statements = random.some(
    own.flatMap((passage) => statementsOf(graph, passage)),
    40,
  );
  const originOf = (statement: string): PassageId | undefined =>
    own.find((passage) => statementsOf(graph, passage).includes(statement))?.id;
  const cases: GroundingCase[] = [];
  const add = (truth: Truth, kind: CaseKind, sentence: string | undefined, missing?: string): boolean => {
    if (sentence === undefined) return false;
    cases.push({ sentence, kind, truth, ...(missing === undefined ? {} : { missing }) });
    return true;
  };
  /** The first `count` statements that a change works on. */
  const upTo = (count: number, make: (statement: string, index: number) => boolean): void => {
    let made = 0;
    random.some(statements, statements.length).forEach((statement, index) => {
      if (made < count && make(statement, index)) made++;
    });
  };
  upTo(3, (statement) => {
    const origin = originOf(statement);
    cases.push({ sentence: statement, kind: "verbatim", truth: "true", ...(origin ? { origin } : {}) });
    return true;
  });
  upTo(5, (statement, index) =>
    add("true", "rephrased by rule", rephrase(statement, statements[(index + 1) % statements.length], random)),
  );
  for (const sentence of byHand) add("true", "rephrased by hand", sentence);

  upTo(2, (statement) => {
    const made = changeNumber(statement, sourceText, random);
    return add("altered", "number changed", made?.sentence, made?.missing);
  });
  const siblings = relatives(graph, concept.id)
    .filter((id) => id !== concept.id)
    .flatMap((id) => graph.concept(id) ?? []);
  if (siblings.length > 0)
    upTo(2, (statement) =>
      add("altered", "concept exchanged", exchangeConcept(statement, concept, random.pick(siblings))),
    );
  upTo(2, (statement) => add("altered", "turned around", turnAround(statement, random)));
  upTo(2, (statement) => {
    const { clause, missing } = random.pick(clauses)(random);
    return add("altered", "clause added", `${withoutStop(statement)}, ${clause}.`, missing);
  });

  for (const wrong of random.some(
    own.flatMap((passage) => misconceptionsOf(graph, passage)),
    1,
  ))
    add("altered", "misconception", wrong);

  const statementsElsewhere = (ids: readonly ConceptId[], count: number, kind: CaseKind): void => {
    for (const id of random.some(
      ids.filter((other) => !covered.has(other)),
      count,
    )) {
      const found =
        graph
          .concept(id)
          ?.sections.flatMap((section) => section.passages)
          .flatMap((passage) => graph.passage(passage) ?? []) ?? [];
      const candidates = found
        .flatMap((passage) => statementsOf(graph, passage))
        .filter((statement) => !sourceText.includes(statement));
      if (candidates.length > 0) add("foreign", kind, random.pick(candidates));
    }
  };
  statementsElsewhere(
    graph.course.concepts.map(({ id }) => id),
    3,
    "another concept",
  );
  statementsElsewhere([...new Set(relatives(graph, concept.id))], 2, "a related concept");
  for (const sentence of random.some(outside, 2)) add("foreign", "outside the course", sentence);
  for (const sentence of unstated) add("foreign", "true but unstated", sentence);
  for (const make of random.some(statisticSentences, 2))
    add("foreign", "invented statistic", make(concept.nameInText, random));
  return { concept: concept.id, question, sources, cases };
}

/**
 * @param size concepts a split, those with sentences written by hand included. A concept is in one
 *   split only, so that nothing fitted has seen what it is tested on.
 */
export async function makeGroundingSet(tutor: Tutor, size: number): Promise<GroundingSet> {
  const byHand = readByConcept("grounding-paraphrases");
  const unstated = readByConcept("grounding-unstated");
  const outside = readLines("grounding-outside");
  const written = new Set([...byHand.keys(), ...unstated.keys()]);
  const random = createRandom(2026);
  const { concepts } = tutor.graph.course;
  const ordered = [
    ...concepts.filter(({ id }) => written.has(id)),
    ...random.some(
      concepts.filter(({ id }) => !written.has(id)),
      concepts.length,
    ),
  ];
  const set: Record<"train" | "test", GroundingGroup[]> = { train: [], test: [] };
  for (const concept of ordered) {
    const split = set[(hash(concept.id) >>> 3) % 2 === 0 ? "train" : "test"];
    if (split.length >= size) continue;
    const ownOutside = outside.filter((_sentence, i) => (i % 2 === 0) === (split === set.train));
    const group = await makeGroup(
      tutor,
      concept,
      byHand.get(concept.id) ?? [],
      unstated.get(concept.id) ?? [],
      ownOutside,
    );
    if (group) split.push(group);
  }
  for (const id of written) if (!tutor.graph.concept(id as ConceptId)) throw new Error(`there is no concept "${id}"`);
  return set;
}
