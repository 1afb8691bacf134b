/** What can't be drawn is named and kept to itself. */
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "../../src/domain/answer.ts";
import { inEnglish } from "../../src/language/words/words.ts";
import { answerParts } from "../../src/ui/answer/lazy-answer-parts.ts";
import { App } from "../../src/ui/app.tsx";
import { Boundary } from "../../src/ui/components/boundary.tsx";
import { FailedPiece } from "../../src/ui/components/failed-piece.tsx";
import { makeWholeApp } from "./whole-app.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
  // The fault is logged for whoever looks; here it is meant.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

const button = (name: string, inside: ParentNode = root): HTMLButtonElement => {
  const found = [...inside.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name);
  if (!found) throw new Error(`there is no button "${name}"`);
  return found;
};

const article = (question: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(`article[aria-label="Answer: ${question}"]`);
  if (!found) throw new Error(`there is no answer to "${question}"`);
  return found;
};

async function twoAnswers() {
  await answerParts.load();
  const { app, layout, writer } = await makeWholeApp(inEnglish);
  writer.active.value = undefined;
  render(<App app={app} />, root);
  await app.session.open();
  for (const question of ["First?", "Second?"]) {
    app.conversation.ask(question);
    await vi.waitFor(() => expect(article(question).getAttribute("aria-busy")).toBe("false"));
  }
  await app.conversation.saved();
  const [first] = app.conversation.exchanges.value;
  if (!first?.answer.value) throw new Error("nothing was answered");
  return { app, layout, first, answer: first.answer.value };
}

test("an answer that can't be drawn leaves the rest of the conversation, and can be tried again", async () => {
  const { first, answer } = await twoAnswers();
  const damaged = { ...answer, sections: undefined } as unknown as Answer;
  first.answer.value = damaged;
  await vi.waitFor(() => expect(article("First?").textContent).toContain("This answer can't be shown."));
  expect(article("Second?").querySelector("h3")).not.toBeNull();
  expect(root.querySelector("textarea")).not.toBeNull();
  first.answer.value = answer;
  button("Try again", article("First?")).click();
  await vi.waitFor(() => expect(article("First?").querySelector("h3")).not.toBeNull());
});

test("an answer that can't be drawn can be deleted and brought back", async () => {
  const { app, first, answer } = await twoAnswers();
  first.answer.value = { ...answer, sections: undefined } as unknown as Answer;
  await vi.waitFor(() => expect(article("First?").textContent).toContain("This answer can't be shown."));
  button("Delete it", article("First?")).click();
  await vi.waitFor(() => expect(app.conversation.exchanges.value.map(({ question }) => question)).toEqual(["Second?"]));
  await vi.waitFor(() => button("Undo").click());
  await vi.waitFor(() => expect(app.conversation.exchanges.value).toHaveLength(2));
  await vi.waitFor(() => expect(article("First?").querySelector("h3")).not.toBeNull());
});

test("a passage that can't be drawn is shown as it is written, beside the others", async () => {
  const { first, answer } = await twoAnswers();
  const [section] = answer.sections;
  if (!section) throw new Error("the answer is empty");
  const blocks = [
    { markdown: 7 as unknown as string, citations: [] },
    { markdown: "Still *here*.", citations: [] },
  ];
  first.answer.value = { ...answer, sureness: "sure", sections: [{ ...section, blocks }, ...answer.sections.slice(1)] };
  await vi.waitFor(() => expect(article("First?").textContent).toContain("can't be shown as it was meant"));
  expect(article("First?").querySelector("em")?.textContent).toBe("here");
});

test("a list or a page that can't be drawn leaves the question box", async () => {
  const { app, layout } = await twoAnswers();
  Object.assign(app.conversations, { search: undefined, found: undefined });
  layout.sidebarFits.value = false;
  await vi.waitFor(() => expect(root.querySelector("aside")).toBeNull());
  layout.sidebarFits.value = true;
  await vi.waitFor(() => expect(root.querySelector("aside")?.textContent).toContain("This list can't be shown."));
  expect(root.querySelector("textarea")).not.toBeNull();
});

test("a report names the fault and its text, and is shown where the clipboard is closed", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no permission"));
  const Broken = (): never => {
    throw new Error("it broke");
  };
  render(
    <Boundary instead={(error) => <FailedPiece what="text" error={error} source="what it says" />}>
      <Broken />
    </Boundary>,
    root,
  );
  await vi.waitFor(() => button("Copy a report").click());
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toMatch(/it broke[\s\S]*what it says/));
});

test("what failed is tried again when it changes", async () => {
  const Picky = ({ text }: { readonly text: string }) => {
    if (text === "bad") throw new Error("bad text");
    return <p>{text}</p>;
  };
  const show = (text: string): void =>
    render(
      <Boundary of={text} instead={() => <p>failed</p>}>
        <Picky text={text} />
      </Boundary>,
      root,
    );
  show("bad");
  await vi.waitFor(() => expect(root.textContent).toBe("failed"));
  show("good");
  await vi.waitFor(() => expect(root.textContent).toBe("good"));
});
