/** "Which of these is mistaken?": a misconception among what the course says in summary. */
import { boldLead } from "../../markdown/list-items.ts";
import { pointsOf } from "./course-text.ts";
import { beginsAlone, isAbsolute, isOutermost, repeatsQuestion, sharedWords } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";

const CHOICES = 3;
/** A statement that shares more with the correction than this may be the correction itself. */
const SAME = 0.8;
/** Characters. Misconceptions are said more briefly than what is true: two thirds of them were the shortest choice. */
const MARGIN = 4;

export const misconceptionItems: ItemMaker = (graph, concept) => {
  const truths = pointsOf(graph, concept, "summary", false).flatMap(({ points }) => points);
  const lists = pointsOf(graph, concept, "misconceptions", false);
  return lists.flatMap(({ passage, points }) =>
    points.flatMap((point) => {
      const said = boldLead(point);
      if (!said) return [];
      const { lead: answer, rest: because } = said;
      // Those of about its length, so that length tells nothing; one without exception beside one without exception.
      const near = truths
        .filter((text) => sharedWords(text, answer) < SAME)
        .sort((a, b) => Math.abs(a.length - answer.length) - Math.abs(b.length - answer.length));
      const alike = isAbsolute(answer) ? near.find(isAbsolute) : undefined;
      const wrong = [...(alike === undefined ? [] : [alike]), ...near.filter((text) => text !== alike)].slice(
        0,
        CHOICES,
      );
      if (wrong.length < 2 || isOutermost(answer, wrong, MARGIN) || (isAbsolute(answer) && alike === undefined))
        return [];
      if (beginsAlone(answer, wrong) || repeatsQuestion(concept.nameInText, answer, wrong)) return [];
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
