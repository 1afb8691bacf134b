/** The composed answer on the page: what is open, what opens it, and that nothing is out of reach. */

import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answer, AnswerSection } from "../../src/domain/answer.ts";
import { conceptId } from "../../src/domain/ids.ts";
import type { KnowledgeStage } from "../../src/domain/knowledge.ts";
import { err, ok } from "../../src/domain/result.ts";
import { foldText } from "../../src/language/text.ts";
import { answerWording } from "../../src/language/words/en/answer-wording.ts";
import { english } from "../../src/language/words/en.ts";
import type { Route } from "../../src/ports/navigation.ts";
import { ComposedParts } from "../../src/ui/answer/composed-parts.tsx";
import { composedDocument } from "../../src/ui/answer/document/composed-document.ts";
import { documentToMarkdown } from "../../src/ui/answer/document/document-to-markdown.ts";
import { documentToPage } from "../../src/ui/answer/document/document-to-page.ts";
import { newHome } from "../../src/ui/view-models/conversation-home.ts";
import { conversationText } from "../../src/ui/view-models/conversation-text.ts";
import { createExchange } from "../../src/ui/view-models/exchange-view-model.ts";
import type { PanelViewModel } from "../../src/ui/view-models/panel-view-model.ts";
import { createReadAloud } from "../../src/ui/view-models/read-aloud-view-model.ts";
import { createToasts } from "../../src/ui/view-models/toasts-view-model.ts";
import { makeAnswer, startConversation } from "./fakes.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const part = (kind: AnswerSection["kind"], heading: string, markdown: string, rest = {}): AnswerSection => ({
  id: kind,
  heading,
  kind,
  blocks: [{ markdown, citations: [] }],
  open: false,
  ...rest,
});
const softmax: Answer = {
  ...makeAnswer("What is softmax?"),
  sureness: "sure",
  sections: [
    part("answer", "Answer", "Shares that add up to one.", { open: true }),
    part("why-it-matters", "Why it matters", "Classifiers end with it."),
    part("prerequisites", "What you need first", "", {
      blocks: [
        {
          lead: "**[Vector](concept:vector)**: Numbers in order. *Needed here:* Its input.",
          markdown: "Like a shopping list.",
          citations: [],
        },
        { lead: "**[Exponential](concept:exp)**: It grows.", markdown: "Like rabbits.", citations: [] },
      ],
    }),
    part("summary", "Summary", "Scores become shares."),
  ],
};

const home = newHome({ newId: () => "c", now: () => 1 });

type Stage = readonly [string, KnowledgeStage];

function show(answer: Answer = softmax, { profile } = startConversation(), stages: readonly Stage[] = []) {
  const exchange = createExchange(home, { id: "1", question: answer.question, askedAt: 1, answer }, "done");
  exchange.revealed.value = answer.sections.length;
  const asked: string[] = [];
  const draw = (): void =>
    render(
      <ComposedParts
        exchange={exchange}
        answer={answer}
        ask={(question) => void asked.push(question)}
        profile={profile}
        standing={{
          stages: signal(new Map(stages.map(([id, stage]) => [conceptId(id), stage]))),
          refresh: async () => undefined,
          whenRead: async () => undefined,
        }}
        toasts={createToasts({ set: () => 0, clear: () => undefined })}
        tutor={{ figure: async () => err({ type: "not-found", what: "figure" }), simulations: async () => ok([]) }}
        panel={{ openSource: async () => undefined } as unknown as PanelViewModel}
        navigation={{
          route: signal<Route>({ name: "ask" }),
          href: () => "#",
          go: () => undefined,
          cover: () => () => undefined,
        }}
      />,
      root,
    );
  draw();
  return { profile, asked, draw, exchange };
}

const button = (name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
const headings = () => [...root.querySelectorAll("h3")].map(({ textContent }) => textContent);
const read = (text: string): boolean => {
  const shown = [...root.querySelectorAll("p, li, span")].filter((one) => one.textContent?.includes(text)).at(-1);
  if (!shown) throw new Error(`“${text}” is not in the page`);
  return shown.checkVisibility();
};
const allTexts = ["Classifiers end with it.", "Like a shopping list.", "Like rabbits.", "Scores become shares."];
const readable = () => allTexts.filter(read);

test("the answer is shown, its explanation is a list of closed parts with headings", async () => {
  show();
  expect(headings()).toEqual(["Answer", "Why it matters", "What you need first", "Summary"]);
  expect(read("Shares that add up to one.")).toBe(true);
  expect(root.textContent).not.toContain("Scores become shares.");
  await expect.poll(readable).toEqual([]);
  expect(button("Why it matters").getAttribute("aria-expanded")).toBe("false");
});

test("a part opens in place, moves nothing above it, and is still open when the answer is drawn anew", async () => {
  const { draw } = show();
  root.style.paddingBlock = "100vh";
  button("Summary").scrollIntoView({ block: "center" });
  const before = button("Summary").getBoundingClientRect().top;
  button("Summary").click();
  await expect.poll(readable).toEqual(["Scores become shares."]);
  expect(button("Summary").getBoundingClientRect().top).toBe(before);
  render(null, root);
  draw();
  expect(read("Scores become shares.")).toBe(true);
  await expect.poll(readable).toEqual(["Scores become shares."]);
  button("Summary").click();
  await expect.poll(readable).toEqual([]);
});

test("a prerequisite is one line; the rest opens under it, and closes once it is known", async () => {
  const { profile } = show();
  button("What you need first").click();
  await expect.poll(() => read("Numbers in order.")).toBe(true);
  await expect.poll(readable).toEqual([]);
  button("More about Vector").click();
  await expect.poll(readable).toEqual(["Like a shopping list."]);
  button("I know this: Vector").click();
  await expect.poll(readable).toEqual([]);
  expect(profile.knownIds.value.has(conceptId("vector"))).toBe(true);
});

const link = (name: string): HTMLAnchorElement | undefined =>
  [...root.querySelectorAll("a")].find((one) => one.getAttribute("aria-label") === name);

test("what is fading stands open with the way to a question; what is solid stays folded when everything opens", async () => {
  show(softmax, startConversation(), [
    ["vector", "fading"],
    ["exp", "solid"],
  ]);
  await expect.poll(readable).toEqual(["Like a shopping list."]);
  expect(root.textContent).toContain(english.answer.known.fading);
  expect(link("Test it: Vector")?.checkVisibility()).toBe(true);
  expect(root.textContent).toContain(english.answer.known.solid);
  button("Open all").click();
  await expect.poll(readable).toEqual(allTexts.filter((text) => text !== "Like rabbits."));
  button("Close all").click();
  await expect.poll(readable).toEqual([]);
});

test("what the learner said they know can be tested from where it stands", async () => {
  const made = startConversation();
  show(softmax, made);
  button("What you need first").click();
  await expect.poll(() => read("Numbers in order.")).toBe(true);
  expect(link("Test it: Vector")).toBeUndefined();
  button("I know this: Vector").click();
  await expect.poll(() => link("Test it: Vector")?.checkVisibility()).toBe(true);
});

test("what the browser's search finds in a closed part opens", async () => {
  show();
  const body = document.getElementById(button("Summary").getAttribute("aria-controls") ?? "");
  expect(body?.getAttribute("hidden")).toBe("until-found");
  body?.dispatchEvent(new Event("beforematch"));
  await expect.poll(readable).toEqual(["Scores become shares."]);
  expect(button("Summary").getAttribute("aria-expanded")).toBe("true");
});

test("paper gets every folded part at once, and what is folded inside them", async () => {
  show();
  dispatchEvent(new Event("beforeprint"));
  await Promise.resolve().then(() => undefined);
  expect(allTexts.filter((text) => !root.textContent?.includes(text))).toEqual([]);
  dispatchEvent(new Event("afterprint"));
});

test("everything opens at once but what is known; the next answer starts like that, until all is closed again", async () => {
  const made = startConversation();
  made.profile.setKnown(conceptId("exp"), true);
  show(softmax, made);
  button("Open all").click();
  const open = allTexts.filter((text) => text !== "Like rabbits.");
  await expect.poll(readable).toEqual(open);
  render(null, root);
  show(softmax, made);
  expect(open.map(read)).toEqual([true, true, true]);
  button("Summary").click();
  await expect.poll(() => readable().length).toBe(open.length - 1);
  button("Open all").click();
  await expect.poll(readable).toEqual(open);
  button("Close all").click();
  await expect.poll(readable).toEqual([]);
  expect(made.profile.profile.value.openAll).toBe(false);
});

test("an answer stored before there were folded parts shows everything, but for what is known", async () => {
  const made = startConversation();
  const { open: _, ...prerequisite } = part("prerequisite", "Understanding vector", "Like a shopping list.");
  const stored = makeAnswer("Q");
  show({ ...stored, sections: [...stored.sections, { ...prerequisite, concept: conceptId("vector") }] }, made);
  expect(["One.", "Two.", "Like a shopping list."].map(read)).toEqual([true, true, true]);
  button("I know this: Understanding vector").click();
  await expect.poll(() => read("Like a shopping list.")).toBe(false);
  expect(root.textContent).not.toContain(english.answer.folds.openAll);
});

test("when it isn't sure what is meant, each of the closest ideas is one tap away", () => {
  const closest = "The closest:\n\n- **[Softmax](concept:softmax)**: Shares.\n- **[Sigmoid](concept:sigmoid)**: An S.";
  const { asked } = show({
    ...softmax,
    sureness: "near",
    sections: [part("answer", "Answer", closest, { open: true })],
  });
  button("What is Sigmoid?").click();
  expect(asked).toEqual(["What is Sigmoid?"]);
});

test("export, voice and the search of conversations have every part, folded or not", async () => {
  const { exported } = english.answer;
  const documents = { exported, locator: english.text.locator, heading: answerWording.heading };
  const made = composedDocument(softmax, documents);
  const markdown = documentToMarkdown(made, documents);
  const page = documentToPage(made, documents, { formula: (tex) => tex, language: "en" });
  const spoken: string[] = [];
  const speech = {
    hasVoice: async () => true,
    speak: (texts: readonly string[]) => void spoken.push(...texts),
    cancel: () => undefined,
  };
  createReadAloud(speech, { heading: answerWording.heading, onNoVoice: () => undefined }).toggle("1", softmax);
  await expect.poll(() => spoken.length).toBeGreaterThan(0);
  const asked = { id: "1", place: 0, question: "Q", askedAt: 1, answer: softmax };
  const found = conversationText({ exchanges: [asked] }, answerWording.heading);
  expect(conversationText({ exchanges: [{ ...asked, hintsShown: 1 }] }, answerWording.heading)).toBe("q");
  for (const text of [...allTexts, "Numbers in order."]) {
    expect(found).toContain(foldText(text));
    expect(markdown).toContain(text);
    expect(page).toContain(text);
    expect(spoken.join(" ")).toContain(text);
  }
});
