/** What can be done about a finding: a name for the button, and the correction. */
import type { ConceptName, GraphCorrection } from "../../domain/correction.ts";
import type { Words } from "../../language/words/words.ts";
import type { Finding, RelationFound } from "../../protocol/doctor-api.ts";

export interface Fix {
  readonly label: string;
  readonly correction: GraphCorrection;
}

type DoctorWords = Words["doctor"];

/** More ways to open a circle than these only confuse. */
const mostInstead = 3;
const mostNear = 2;

const pair = ({ source, target }: RelationFound) => ({ source, target });

export const needFix = (words: DoctorWords, source: ConceptName, target: ConceptName): Fix => ({
  label: words.fixes.putBefore(source.title, target.title),
  correction: { type: "need", source, target, instead: [], reason: words.addedByYou },
});

export const mergeFix = (words: DoctorWords, from: ConceptName, into: ConceptName): Fix => ({
  label: words.fixes.mergeInto(from.title, into.title),
  correction: { type: "merge", into, from },
});

const dropFix = (words: DoctorWords, concept: ConceptName): Fix => ({
  label: words.fixes.drop(concept.title),
  correction: { type: "drop", concept },
});

function ofRelation(words: DoctorWords, relation: RelationFound): Fix[] {
  const { source, target, type } = relation;
  return [
    { label: words.fixes.leaveOut, correction: { type: "leave-out", source, target, relation: type } },
    {
      label: words.fixes.turn(source.title, target.title),
      correction: { type: "need", source: target, target: source, instead: [pair(relation)], reason: words.addedByYou },
    },
  ];
}

function ownFixes(words: DoctorWords, finding: Finding): Fix[] {
  switch (finding.kind) {
    case "circle": {
      const { source, target } = finding.left;
      return finding.others.slice(0, mostInstead).map((other) => ({
        label: words.fixes.putInstead(source.title, target.title, other.source.title, other.target.title),
        correction: { type: "need", source, target, instead: [pair(other)], reason: words.addedByYou },
      }));
    }
    case "merge":
      // The second name of an acronym's two meanings is none of the concept's: its passages are found by the acronym alone.
      return finding.sign === "two-meanings"
        ? []
        : finding.uses.map(({ name }) => ({
            label: words.fixes.splitOff(name),
            correction: { type: "split", concept: finding.concept, name },
          }));
    case "split": {
      const [main, other] = finding.concepts;
      return [mergeFix(words, other, main), mergeFix(words, main, other)];
    }
    case "definition":
      return [dropFix(words, finding.concept)];
    case "weak":
      return ofRelation(words, finding.relation);
    case "orphan":
      return [
        dropFix(words, finding.concept),
        ...finding.near.slice(0, mostNear).map((near) => needFix(words, near, finding.concept)),
      ];
  }
}

export const fixesOf = (words: DoctorWords, finding: Finding): Fix[] => [
  ...ownFixes(words, finding),
  { label: words.fixes.fine, correction: { type: "fine", finding: finding.key } },
];

/** The concept that a finding is most about, where it can be edited by hand. */
export function conceptOf(finding: Finding): ConceptName {
  switch (finding.kind) {
    case "circle":
      return finding.left.target;
    case "split":
      return finding.concepts[0];
    case "weak":
      return finding.relation.target;
    case "merge":
    case "definition":
    case "orphan":
      return finding.concept;
  }
}

/** What a finding is about, in a line. */
export function findingTitle(words: DoctorWords, finding: Finding): string {
  switch (finding.kind) {
    case "circle": {
      const { left, others } = finding;
      return words.circle([left.source, left.target, ...others.map(({ target }) => target)].map(({ title }) => title));
    }
    case "split":
      return words.twins(finding.concepts[0].title, finding.concepts[1].title);
    case "weak": {
      const { source, target, type, weight } = finding.relation;
      return words.weight(words.relation(type, source.title, target.title), weight);
    }
    case "merge":
    case "definition":
    case "orphan":
      return finding.concept.title;
  }
}
