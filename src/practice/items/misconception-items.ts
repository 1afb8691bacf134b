/** "Which of these is mistaken?": a misconception among what the course says in summary. */
import { isSentence } from "../../language/english/finite-verbs.ts";
import { boldLead } from "../../markdown/list-items.ts";
import { codeAndFormulas } from "../../markdown/prose.ts";
import { pointsOf } from "./course-text.ts";
import { isAbsolute, isAloneIn, isOutermost, repeatsQuestion, sharedWords, standsOutByForm } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { hasKin, tellingStems } from "./kin.ts";
import { conceptNames, usesName } from "./names.ts";

const CHOICES = 3;
const FEWEST = 2;
/** A statement that shares more with the correction than this may be the correction itself. */
const SAME = 0.8;
/** Characters. Misconceptions are said more briefly than what is true: two thirds of them were the shortest choice. */
const MARGIN = 4;

/** Two statements about the same thing beside the concept itself look like a claim and what refutes it. */
const denies = /\b(?:not|no|only|rather|instead)\b|n't\b/i;
/** "It is the …" and "A belief state is a …": of two that say what it is one must be wrong. */
const saysWhatItIs = /\b(?:is|are|means?|equals?)\s+(?:an?|the|another|one)\b/i;
const answersBack = (text: string, answer: string, own: ReadonlySet<string>): boolean =>
  denies.test(text) ||
  (saysWhatItIs.test(text) && saysWhatItIs.test(answer)) ||
  [...tellingStems(text)].some((term) => !own.has(term) && hasKin(withoutOwn(answer, own), term));

const withoutOwn = (text: string, own: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...tellingStems(text)].filter((term) => !own.has(term)));

/** What is corrected with "usually", or for some cases alone, is true of the others. */
const admitsCases =
  /\b(?:usual(?:ly)?|normal(?:ly)?|often|most(?:ly)?|sometimes|though|can be|may|might|modern|only if|only where|only for|similar|general(?:ly)?|typical(?:ly)?|in practice|in the first|for yes|early|newer|today)\b/i;

/** "Design it with care" tells to do something: it can't be mistaken. */
const tellsToDo =
  /^(?:Avoid|Check|Choose|Compare|Design|Do|Keep|Measure|Prefer|Report|Set|Start|Take|Test|Try|Use|Watch|Write)\b/;

/** A formula or a name in code stands for a noun. */
const saysSomething = (text: string): boolean =>
  isSentence(codeAndFormulas(text).reduce((said, verbatim) => said.replace(verbatim, "it"), text));

export const misconceptionItems: ItemMaker = (graph, concept) => {
  const truths = pointsOf(graph, concept, "summary", false).flatMap(({ points }) => points);
  const names = conceptNames(concept);
  const own = tellingStems(names.join(" "));
  const lists = pointsOf(graph, concept, "misconceptions", false);
  return lists.flatMap(({ passage, points }) =>
    points.flatMap((point) => {
      const said = boldLead(point);
      if (!said) return [];
      const { lead: answer, rest: because } = said;
      // What claims much is known by it, whatever stands beside it.
      if (!saysSomething(answer) || isAbsolute(answer) || admitsCases.test(because)) return [];
      // Those of about its length, so that length tells nothing.
      const near = truths
        .filter(
          (text) =>
            saysSomething(text) &&
            !tellsToDo.test(text) &&
            sharedWords(text, answer) < SAME &&
            !answersBack(text, answer, own),
        )
        .sort((a, b) => Math.abs(a.length - answer.length) - Math.abs(b.length - answer.length));
      const wrong = near.slice(0, CHOICES);
      if (wrong.length < FEWEST || isOutermost(answer, wrong, MARGIN)) return [];
      if (standsOutByForm(answer, wrong) || isAloneIn(answer, wrong, (text) => usesName(text, names))) return [];
      if (repeatsQuestion(concept.nameInText, answer, wrong)) return [];
      return [
        {
          kind: "choice" as const,
          id: itemId(concept, "mistaken", answer),
          concept: concept.id,
          prompt: { type: "mistaken" as const, name: concept.nameInText },
          answer,
          because,
          wrong: wrong.map((text) => ({ text, why: { type: "is-true" as const, name: concept.nameInText } })),
          passages: [passage.id],
        },
      ];
    }),
  );
};
