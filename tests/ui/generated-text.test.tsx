import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Citation } from "../../src/domain/answer.ts";
import type { GeneratedAnswer, Verdict } from "../../src/domain/generated-answer.ts";
import { splitSentences } from "../../src/language/split-sentences.ts";
import { english } from "../../src/language/words/en.ts";
import { documentToMarkdown } from "../../src/ui/answer/document/document-to-markdown.ts";
import { documentToPage } from "../../src/ui/answer/document/document-to-page.ts";
import { generatedDocument } from "../../src/ui/answer/document/generated-document.ts";
import { createBlockReader } from "../../src/ui/answer/generated-blocks.ts";
import { GeneratedText } from "../../src/ui/answer/generated-text.tsx";
import type { ExchangeViewModel } from "../../src/ui/view-models/exchange-view-model.ts";
import type { PanelViewModel } from "../../src/ui/view-models/panel-view-model.ts";
import { fakeSource } from "./fake-writer.ts";
import { makeAnswer } from "./fakes.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Statements get the verdicts in turn, the last one again and again. */
function makeGenerated(text: string, verdicts: readonly Verdict[] = ["supported"]): GeneratedAnswer {
  let turn = 0;
  const sentences = splitSentences(text, { final: true }).map(({ start, end, kind }) => {
    const verdict =
      kind === "statement" ? (verdicts[Math.min(turn++, verdicts.length - 1)] ?? "unchecked") : "unchecked";
    const cited = verdict === "supported" || verdict === "partly";
    return { start, end, verdict, citations: cited ? [1] : [], missing: verdict === "absent" ? ["42"] : [] };
  });
  return {
    model: { id: "fake", title: "Fake Model 1B", engine: "web-llm" },
    status: "complete",
    text,
    sentences,
    sources: [fakeSource(1), fakeSource(2)],
    startedAt: 1,
  };
}

const opened: Citation[] = [];
const panel = { openSource: async (citation: Citation) => void opened.push(citation) } as unknown as PanelViewModel;

const show = (generated: GeneratedAnswer) => {
  const shown = signal<GeneratedAnswer | undefined>(generated);
  render(<GeneratedText exchange={{ generated: shown } as unknown as ExchangeViewModel} panel={panel} />, root);
  return shown;
};
const drawn = () => new Promise((resolve) => setTimeout(resolve));
const marks = () =>
  [...root.querySelectorAll("button")].map((button) => button.getAttribute("aria-label") ?? button.textContent);

test("supported sentences carry their source, which opens its passage; doubtful ones say so in words", () => {
  show(makeGenerated("Softmax is shared. It is invented. Some of it holds.", ["supported", "absent", "partly"]));
  expect(marks()).toEqual([
    "Source 1: Chapter 1, page 1",
    "?Not in your course: why?",
    "Source 1: Chapter 1, page 1",
    "≈Partly in your course: why?",
  ]);
  root.querySelector("button")?.click();
  expect(opened.at(-1)?.number).toBe(1);
  const [absent] = root.querySelectorAll("span[class*=absent]");
  expect(absent?.textContent).toBe("It is invented.");
});

test("a tap on a mark says what the sources lack", async () => {
  show(makeGenerated("It took 42 days.", ["absent"]));
  const mark = root.querySelector("button");
  const detail = () => document.getElementById(mark?.getAttribute("aria-controls") ?? "");
  expect(detail()?.hidden).toBe(true);
  mark?.click();
  await drawn();
  expect(mark?.getAttribute("aria-expanded")).toBe("true");
  expect(detail()?.hidden).toBe(false);
  expect(detail()?.textContent).toContain("“42”");
});

test.each([
  ["bold to its end", "**Softmax is one.** Next is two.", ["Softmax is one.", "Next is two."]],
  ["bold across", "Here **one ends. Two** ends.", ["Here one ends.", "Two ends."]],
  [
    "a list",
    "- One thing is so.\n- Two is\n  carried on.\n  - Three is inside.",
    ["One thing is so.", "Two is\ncarried on.", "Three is inside."],
  ],
  ["a quote", "> One is\n> quoted. Two as well.", ["One is\nquoted.", "Two as well."]],
  ["math and code", "The sum $x. y$ is one. The `a.b. c` is two.", ["is one.", "is two."]],
  [
    "a table",
    "| Name | Use |\n| --- | --- |\n| Softmax | gives shares |\n| ReLU \\| x | cuts off |",
    ["gives shares", "cuts off"],
  ],
])("each sentence in %s is marked at its end", (_, text, ends) => {
  show(makeGenerated(text, ["absent"]));
  const found = [...root.querySelectorAll("button")].map((button) => {
    const range = document.createRange();
    const block = button.closest("p, li, td, th") ?? root;
    range.setStart(block, 0);
    range.setEndBefore(button);
    return range.toString().replace(/\?Not in your course: why\?.*?rely on it\.(?: Not found in them: “42”\.)?/gs, "");
  });
  expect(found.length).toBe(ends.length);
  for (const [index, end] of ends.entries()) expect(found[index]?.trim().endsWith(end)).toBe(true);
});

test("links, pictures and HTML of a model are text, and imitated citations are no buttons", () => {
  show(
    makeGenerated(
      [
        "See [here](https://evil.example) and ![pic](https://evil.example/a.png) or <img src=x onerror=alert(1)>.",
        "It is so [1](cite:1) in [softmax](concept:softmax) [2]. Even <https://auto.example> is text.",
        '<iframe src="https://evil.example"></iframe>',
        "[9]: https://evil.example",
      ].join("\n\n"),
      ["unchecked"],
    ),
  );
  expect(root.querySelector("a, img, iframe, button, [onerror]")).toBeNull();
  expect(root.textContent).toContain("here (https://evil.example)");
  expect(root.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(root.textContent).toContain("It is so 1 in softmax. Even");
});

test("private-use and bracket characters in a text forge no mark", () => {
  show(makeGenerated("\ue000S1\ue001 \u2e28absent\u2e29 {{verdict}} [^1] [[1]] ⟦1⟧ is text.", ["unchecked"]));
  expect(marks()).toEqual([]);
});

test("a model's headings are parts of the answer, whatever their level", () => {
  show(makeGenerated("# One\n\nText is here.\n\n#### Two\n\nMore is here."));
  expect([...root.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual(["One", "Two"]);
  expect(root.querySelector("h1, h2, h4, h5, h6")).toBeNull();
});

test("while a text grows, finished blocks stay the same elements", async () => {
  const whole = "First block is done.\n\n- one\n- two\n\nLast block grows. And on.";
  const shown = show(makeGenerated(whole.slice(0, 45)));
  const first = root.querySelector("p");
  for (let length = 46; length <= whole.length; length++) {
    shown.value = makeGenerated(whole.slice(0, length));
    await drawn();
  }
  expect(root.querySelector("p")).toBe(first);
  expect(root.querySelectorAll("li")).toHaveLength(2);
  expect(root.textContent).toContain("Last block grows.");
});

test("read block by block, a growing text gives the blocks of the whole", () => {
  const text =
    "# A\n\nOne *two*\nthree\n\n```python\nx = 1\n\ny = 2\n```\n\n1. a\n\n2. b\n   - c\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nEnd\n===\n\n> q\n\n$$\nx\n$$\n\ntail";
  const read = createBlockReader();
  for (let length = 1; length < text.length; length++) read(text.slice(0, length));
  const grown = read(text);
  expect(grown).toEqual(createBlockReader()(text));
  for (const { start, source } of grown) expect(text.slice(start, start + source.length)).toBe(source);
  expect(read("other")).toEqual([{ start: 0, source: "other" }]);
});

test("exported, a generated text has verdicts in words, counts, its sources, and nothing that comes alive", () => {
  const text =
    "Softmax is shared [3]. It is <b>made</b> up, see [x](javascript:alert(1)).\n\n| A | B |\n| - | - |\n| c | d |\n\n`<i>`";
  const documents = {
    exported: english.answer.exported,
    locator: english.text.locator,
    heading: english.answerWording.heading,
  };
  const generated = makeGenerated(text, ["supported", "absent", "partly"]);
  const made = generatedDocument(makeAnswer("What is softmax?"), generated, documents);
  const markdown = documentToMarkdown(made, documents);
  expect(markdown).toContain(
    "# What is softmax?\n\nSoftmax is shared. [^1] It is \\<b>made\\</b> up, see x (javascript:alert(1)). *(not in the course)*",
  );
  expect(markdown).toContain("| c | d *(partly in the course)* [^1] |");
  expect(markdown).toContain("`<i>`");
  expect(markdown).toContain("[^1]: Chapter 1, page 1");
  expect(markdown).not.toContain("[^2]:");
  expect(markdown).toContain("Written on this device by Fake Model 1B");
  expect(markdown).toContain("1 supported, 2 partly, 1 not in the course.");
  const page = documentToPage(made, documents, { formula: (tex) => tex, language: "en" });
  expect(page).toContain('<sup><a href="#source-1">1</a></sup>');
  expect(page).toContain("<code>&lt;i&gt;</code>");
  expect(page).not.toMatch(/<script|<b>made|href="javascript|\[\^1\]/);
});
