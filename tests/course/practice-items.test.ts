/** The items made from the bundled course: enough of them, stable, and each with one right answer. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import type { ChoiceItem, PracticeItem } from "../../src/domain/practice-item.ts";
import { isSentence } from "../../src/language/english/finite-verbs.ts";
import { titleKey } from "../../src/language/text.ts";
import { takeAway } from "../../src/language/words/en/take-away.ts";
import { toCard } from "../../src/practice/decks/card.ts";
import { deckPart } from "../../src/practice/decks/deck-part.ts";
import { sideHtml } from "../../src/practice/decks/side-html.ts";
import { leansOn } from "../../src/practice/items/either-first.ts";
import {
  abbreviates,
  isAbsolute,
  isOutermost,
  repeatsQuestion,
  standsOutByForm,
} from "../../src/practice/items/giveaway.ts";
import { itemsOf } from "../../src/practice/items/items-of.ts";
import { bringsToMind, saysName } from "../../src/practice/items/kin.ts";
import { conceptNames, usesName } from "../../src/practice/items/names.ts";
import { areTransfers, mayBeTrue } from "../../src/practice/items/neighbours.ts";
import { sortOf } from "../../src/practice/items/sorts.ts";
import { bundledItems } from "../support/bundled-items.ts";

let graph: CourseGraph;
let items: readonly PracticeItem[];

beforeAll(async () => {
  ({ graph, items } = await bundledItems());
}, 240_000);

const choices = (type: string): readonly ChoiceItem[] =>
  items.flatMap((item) => (item.kind === "choice" && item.prompt.type === type ? [item] : []));
const conceptNamed = (title: string) => {
  const found = graph.course.concepts.find((concept) => concept.title === title);
  if (!found) throw new Error(`no concept is called ${title}`);
  return found;
};
const idsOf = (of: readonly PracticeItem[]): readonly string[] => of.map(({ id }) => id);

describe("items of the bundled course", () => {
  it("are at least two for every concept, thousands in all, of every kind", () => {
    const few = graph.course.concepts.filter(({ id }) => itemsOf(graph, id).length < 2);
    expect(few.map(({ id }) => id)).toEqual([]);
    expect(items.length).toBeGreaterThan(4500);
    expect([...new Set(items.map(({ kind }) => kind))].sort()).toEqual([
      "choice",
      "cloze",
      "explain",
      "match",
      "number",
      "order",
      "recall",
    ]);
  });
  it("have ids of their own", () => {
    expect(new Set(idsOf(items)).size).toBe(items.length);
  });
  it("are the same when they are made again, and whatever stands around them in the course", () => {
    const again = new CourseGraph({ ...graph.course, quiz: [...graph.course.quiz].reverse() });
    for (const { id } of graph.course.concepts.filter((_, i) => i % 40 === 0)) {
      const made = itemsOf(again, id);
      expect([...idsOf(made)].sort()).toEqual([...idsOf(itemsOf(graph, id))].sort());
    }
  });
  it("point to passages that the course has", () => {
    const lost = items.filter(({ passages }) => passages.length === 0 || passages.some((id) => !graph.passage(id)));
    expect(idsOf(lost)).toEqual([]);
  });
});

describe("wrong choices", () => {
  it("differ from the answer and from each other, and each says why it is wrong", () => {
    const doubled = items.filter((item) => {
      if (item.kind !== "choice") return false;
      const texts = [item.answer, ...item.wrong.map(({ text }) => text)].map((text) => text.toLowerCase());
      return texts.length < 2 || new Set(texts).size < texts.length;
    });
    expect(idsOf(doubled)).toEqual([]);
  });
  it("are never another name, a kind, a part or a whole of what is described", () => {
    const made = choices("described");
    expect(made.length).toBeGreaterThan(80);
    const true2 = made.filter(({ answer, wrong }) =>
      wrong.some(({ text }) => mayBeTrue(graph, conceptNamed(answer), conceptNamed(text))),
    );
    expect(idsOf(true2)).toEqual([]);
    // Nor what the course calls nearly the same elsewhere; nor two that mean the same, of which neither could be right.
    const doubtful = made.filter(({ answer, wrong }) => {
      const [right, ...others] = [answer, ...wrong.map(({ text }) => text)].map(conceptNamed);
      return others.some(
        (other, i) =>
          (right && areTransfers(graph, right.id, other.id)) ||
          others.some((another, k) => k > i && mayBeTrue(graph, other, another)),
      );
    });
    expect(idsOf(doubtful)).toEqual([]);
  });
  it("are of the sort that is described, so that grammar tells nothing", () => {
    const odd = choices("described").filter(({ answer, wrong }) => {
      const sorts = [answer, ...wrong.map(({ text }) => text)].map((title) => sortOf(graph, conceptNamed(title)));
      return sorts.includes(undefined) || new Set(sorts).size > 1;
    });
    expect(idsOf(odd)).toEqual([]);
    const plain = new Set(graph.course.meta.plainNames);
    expect(idsOf(choices("described").filter(({ concept }) => plain.has(concept)))).toEqual([]);
  });
  it("are never needed first, or built on it, where that is asked", () => {
    const ancestors = choices("needed-first").filter(({ concept, wrong }) =>
      wrong.some(({ text }) => graph.ancestorsOf(concept).has(conceptNamed(text).id)),
    );
    const descendants = choices("builds-on").filter(({ concept, wrong }) =>
      wrong.some(({ text }) => graph.ancestorsOf(conceptNamed(text).id).has(concept)),
    );
    expect(idsOf([...ancestors, ...descendants])).toEqual([]);
    // Nor what the course says one uses again there, as the hinge of a loss.
    const transferred = choices("builds-on").filter(({ concept, wrong }) =>
      wrong.some(({ text }) => {
        const { id } = conceptNamed(text);
        const joins = graph.relatedTo(concept).filter(({ source, target }) => source === id || target === id);
        return joins.some(({ type }) => type === "near_transfer") && !graph.ancestorsOf(concept).has(id);
      }),
    );
    expect(idsOf(transferred)).toEqual([]);
  });
  it("are never what could as well be taught first, where a step is asked for", () => {
    const either = graph.course.meta.eitherFirst ?? [];
    const doubtful = [...choices("needed-first"), ...choices("builds-on")].filter(({ concept, wrong }) =>
      wrong.some(({ text }) => {
        const { id } = conceptNamed(text);
        const isBeside = graph.relatedTo(concept).some(({ source, target }) => source === id || target === id);
        return isBeside || either.some((pair) => pair.includes(id) && pair.includes(concept));
      }),
    );
    expect(idsOf(doubtful)).toEqual([]);
  });
  it("lie the other way where a step is asked for, by the graph and by the pages", () => {
    const steps = [...choices("needed-first"), ...choices("builds-on")];
    expect(steps.length).toBeGreaterThan(15);
    const sideways = steps.filter(({ concept, prompt, wrong }) =>
      wrong.some(({ text }) => {
        const own = conceptNamed(graph.title(concept));
        const other = conceptNamed(text);
        const [earlier, later] = prompt.type === "needed-first" ? [own, other] : [other, own];
        return !graph.ancestorsOf(later.id).has(earlier.id) || !leansOn(graph, later, earlier);
      }),
    );
    expect(idsOf(sideways)).toEqual([]);
  });
  it("have no word of their names in common where sides are compared: what differs would be said by the rows", () => {
    const told = choices("compared").filter(({ answer, wrong }) =>
      wrong.some(({ text }) => {
        const own = new Set(titleKey(text).split(" "));
        return titleKey(answer)
          .split(" ")
          .some((word) => word.length > 3 && own.has(word));
      }),
    );
    expect(idsOf(told)).toEqual([]);
  });
  it("are told by several rows together where sides are compared", () => {
    const single = choices("compared").filter(
      ({ prompt }) => prompt.type === "compared" && prompt.markdown.split("\n").length < 2,
    );
    expect(idsOf(single)).toEqual([]);
  });
  it("are never half true: no cell of a compared row makes an exception or leans on the other", () => {
    const hedged = choices("compared").filter(
      ({ prompt, wrong }) =>
        prompt.type === "compared" &&
        [prompt.markdown, ...wrong.map(({ why }) => (why.type === "other-side" ? why.markdown : ""))].some((cell) =>
          /\b(?:otherwise|except|mostly)\b|^The same\b/.test(cell),
        ),
    );
    expect(idsOf(hedged)).toEqual([]);
  });
});

describe("giveaways", () => {
  it("no description holds the name that is asked for", () => {
    const told = items.filter(({ concept, prompt }) => {
      const asked = graph.concept(concept);
      return prompt.type === "described" && asked && usesName(prompt.markdown, conceptNames(asked));
    });
    expect(idsOf(told)).toEqual([]);
    // Nor, where it is typed, one of its words in another form.
    const nearly = items.filter(
      ({ kind, prompt, concept }) =>
        kind === "cloze" &&
        prompt.type === "described" &&
        saysName(prompt.markdown, graph.concept(concept)?.title ?? ""),
    );
    expect(idsOf(nearly)).toEqual([]);
  });
  it("no answer made here stands out by its length, or alone repeats the question", () => {
    const told = [
      ...choices("mistaken").filter(({ answer, wrong }) =>
        isOutermost(
          answer,
          wrong.map(({ text }) => text),
          4,
        ),
      ),
      ...choices("described").filter(
        ({ prompt, answer, wrong }) =>
          prompt.type === "described" &&
          repeatsQuestion(
            prompt.markdown,
            answer,
            wrong.map(({ text }) => text),
          ),
      ),
    ];
    expect(idsOf(told)).toEqual([]);
  });
  it("no word of a comparison or of a match brings one of the names to mind", () => {
    const told = [
      ...choices("compared").filter(
        ({ prompt, answer, wrong }) =>
          prompt.type === "compared" &&
          [answer, ...wrong.map(({ text }) => text)].some((title) =>
            bringsToMind(prompt.markdown.replaceAll("**", ""), title),
          ),
      ),
      ...items.filter(
        (item) =>
          item.kind === "match" &&
          item.pairs.some(({ name }) =>
            item.pairs.some(({ markdown }) => bringsToMind(markdown, name) || abbreviates(name, markdown)),
          ),
      ),
    ];
    expect(idsOf(told)).toEqual([]);
  });
  it("the four of a match are of one sort", () => {
    const odd = items.filter(
      (item) =>
        item.kind === "match" &&
        new Set(item.pairs.map(({ name }) => sortOf(graph, conceptNamed(name)) ?? name)).size > 1,
    );
    expect(idsOf(odd)).toEqual([]);
  });
  it("a mistaken statement is one whole sentence among others, and claims no more than they", () => {
    const told = choices("mistaken").filter(({ answer, wrong }) => {
      const texts = wrong.map(({ text }) => text);
      return isAbsolute(answer) || ![answer, ...texts].every(isSentence) || standsOutByForm(answer, texts);
    });
    expect(idsOf(told)).toEqual([]);
  });
  it("a label that is asked for holds no number that could be read off", () => {
    const read = choices("labelled").filter(({ answer, wrong }) =>
      [answer, ...wrong.map(({ text }) => text)].some((text) => /\d/.test(text)),
    );
    expect(idsOf(read)).toEqual([]);
  });
  it("whoever picks the longest choice, or the shortest, is right no more often than one who guesses", () => {
    for (const type of ["question", "mistaken", "described", "needed-first", "builds-on"]) {
      const asked = choices(type);
      const guessed = asked.reduce((sum, { wrong }) => sum + 1 / (wrong.length + 1), 0) / asked.length;
      const lengths = asked.map(({ answer, wrong }) => [answer.length, wrong.map(({ text }) => text.length)] as const);
      const longest = lengths.filter(([own, others]) => own > Math.max(...others)).length / asked.length;
      const shortest = lengths.filter(([own, others]) => own < Math.min(...others)).length / asked.length;
      expect(longest, `${type}, longest`).toBeLessThan(guessed + 0.03);
      expect(shortest, `${type}, shortest`).toBeLessThan(guessed + 0.03);
    }
  });
  it("steps are put in order only where the author says that it is the only one, and no word tells it", () => {
    const asked = items.filter(({ prompt }) => prompt.type === "ordered");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ concept }) => !graph.course.meta.stepsInOrder?.includes(concept))).toEqual([]);
    // "Pass it on", "the result": most lists lean so from step to step.
    const told = asked.filter(
      (item) =>
        item.kind === "order" &&
        item.steps.filter((step) => /\b(?:it|them|these|this|result)\b/i.test(step)).length > 1,
    );
    expect(idsOf(told)).toEqual([]);
    const { stepsInOrder: _, ...meta } = graph.course.meta;
    const silent = new CourseGraph({ ...graph.course, meta });
    const [some] = asked;
    expect(
      itemsOf(silent, some?.concept ?? conceptNamed("Entropy").id).some(({ prompt }) => prompt.type === "ordered"),
    ).toBe(false);
  });
  it("ideas in order are each needed by the next, which is explained by them, and their names don't tell it", () => {
    const asked = items.flatMap((item) => (item.kind === "order" && item.prompt.type === "chained" ? [item] : []));
    expect(asked.length).toBeGreaterThan(40);
    const doubtful = asked.filter(({ steps }) =>
      steps.some((title, i) => {
        const later = steps[i + 1];
        if (later === undefined) return false;
        const [before, next] = [conceptNamed(title), conceptNamed(later)];
        const needs = graph.prerequisitesOf(next.id).some(({ source }) => source === before.id);
        return !needs || !leansOn(graph, next, before) || saysName(title, later);
      }),
    );
    expect(idsOf(doubtful)).toEqual([]);
  });
  it("nothing is asked that its author read and found doubtful", () => {
    const unasked = new Set<string>(graph.course.meta.unasked);
    expect(unasked.size).toBeGreaterThan(0);
    expect(idsOf(items).filter((id) => unasked.has(id))).toEqual([]);
  });
});

test("every item becomes a card with both sides said, and no mark of Markdown left in them", () => {
  let count = 0;
  for (let from: number | undefined = 0; from !== undefined; ) {
    const part = deckPart(graph, { type: "course" }, from);
    for (const deckItem of part.items) {
      const card = toCard(deckItem, takeAway.deck);
      count++;
      for (const side of [card.front, card.back]) {
        const html = sideHtml(side);
        const said = html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>|\\\(.*?\\\)|\\\[.*?\\\]/gs, "");
        expect(said.replace(/<[^>]*>/g, "").trim() + html, deckItem.item.id).not.toBe("");
        expect(said, deckItem.item.id).not.toMatch(/\*\*|\]\(|concept:/);
      }
      expect(deckItem.sources.length, deckItem.item.id).toBeGreaterThan(0);
    }
    from = part.next;
  }
  expect(count).toBe(items.length);
});
