import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/split-sentences.ts";

const sentences = (markdown: string): string[] =>
  splitSentences(markdown, { final: true }).map(({ start, end }) => markdown.slice(start, end));
const kinds = (markdown: string): string[] => splitSentences(markdown, { final: true }).map(({ kind }) => kind);
const unfinished = (markdown: string): string[] =>
  splitSentences(markdown, { final: false }).map(({ start, end }) => markdown.slice(start, end));

describe("a period that ends no sentence", () => {
  it.each([
    "A model, e.g. a network or i.e. a Function, is fitted vs. Other ones.",
    "As Fig. 2 and Eq. (3) of Vaswani et al. (2017) show, it works.",
    "The rate is 0.5 or .25 and x.y is np.dot here.",
    "Call `model.fit(x). Then go` at once.",
    "With $f(x) = 0.5x. Q$ it is \\(a. B\\) and $$a. B$$ too.",
    "See https://example.org/a.b?c=d. for nothing else.",
    "The idea of David E. Rumelhart and Geoffrey E. Hinton is old.",
    "It needs approx. 5 steps ... and then stops.",
    "**1. Compute the scores.**",
    "Step 2. Divide by the sum.",
    "It is 5! = 120 in all.",
  ])("%s", (text) => expect(sentences(text)).toEqual([text]));
});

describe("where a sentence ends", () => {
  it.each([
    ["It works. It is fast! Is it? Yes.", ["It works.", "It is fast!", "Is it?", "Yes."]],
    ["It is used in 2012. It won.", ["It is used in 2012.", "It won."]],
    ["The answer is no. The rest follows.", ["The answer is no.", "The rest follows."]],
    ["Take x, y, etc. The rest is easy.", ["Take x, y, etc.", "The rest is easy."]],
    ["Multiply by the matrix A. The result is b.", ["Multiply by the matrix A.", "The result is b."]],
    ["He said “it works.” Then (it failed.) Next.", ["He said “it works.”", "Then (it failed.)", "Next."]],
    [
      "**It works.** Because it must. [1] So [2]. End.[3][4] Fin.",
      ["**It works.**", "Because it must. [1]", "So [2].", "End.[3][4]", "Fin."],
    ],
    ["Use ReLU. k-means groups points. x is one.", ["Use ReLU.", "k-means groups points.", "x is one."]],
    ["It costs $5. Then it costs $6 more.", ["It costs $5.", "Then it costs $6 more."]],
    ["Use $x$. $y$ follows. `z` too.", ["Use $x$.", "$y$ follows.", "`z` too."]],
    ["注意力很重要。它加权求和！真的吗？是。", ["注意力很重要。", "它加权求和！", "真的吗？", "是。"]],
    ["これは「注意」です。」次。", ["これは「注意」です。」", "次。"]],
    ["One line\nwraps here. And\r\nanother.", ["One line\nwraps here.", "And\r\nanother."]],
    ["No period here\n\nNext paragraph", ["No period here", "Next paragraph"]],
  ])("%s", (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe("blocks of Markdown", () => {
  it("headings, lists and nested lists are units of their own", () => {
    const text =
      "## How it works\nFirst. Then:\n- one thing\n- **Two.** More\n  1. deep\n2) last\n\n**Pseudo heading**\n\n---\nEnd";
    expect(sentences(text)).toEqual([
      "How it works",
      "First.",
      "Then:",
      "one thing",
      "**Two.**",
      "More",
      "deep",
      "last",
      "**Pseudo heading**",
      "End",
    ]);
    expect(kinds(text)[0]).toBe("heading");
    expect(kinds(text)[8]).toBe("heading");
  });
  it("a table's rows are units, its first one a heading, its rule nothing", () => {
    const text = "Here:\n| a | b |\n|---|:-:|\n| One. Two. | x |\n| 3 | 4 |\nAfter.";
    expect(sentences(text)).toEqual(["Here:", "| a | b |", "| One. Two. | x |", "| 3 | 4 |", "After."]);
    expect(kinds(text)).toEqual(["statement", "heading", "statement", "statement", "statement"]);
  });
  it("a code block is one unit, closed by its own fence only", () => {
    const code = "````python\nprint('a. B')\n```\nx = 1.\n````";
    expect(sentences(`Look.\n${code}\nDone.`)).toEqual(["Look.", code, "Done."]);
    expect(kinds(`Look.\n${code}\nDone.`)).toEqual(["statement", "code", "statement"]);
    expect(unfinished("Look.\n```python\nx = 1\n")).toEqual(["Look."]);
    expect(sentences("Look.\n```python\nx = 1\n")).toEqual(["Look.", "```python\nx = 1"]);
  });
  it("a formula of its own belongs to its sentence", () => {
    expect(sentences("It is\n$$\nx = 1. Y\n$$\nwhere x is one.")).toHaveLength(1);
  });
  it("a quotation loses its marks", () => {
    expect(sentences("> It works. It\n> is fast.\n\nYes.")).toEqual(["It works.", "It\n> is fast.", "Yes."]);
  });
  it("questions and sentences without a word are told apart", () => {
    expect(kinds("Why? 🎉 [1]")).toEqual(["question", "other"]);
    expect(kinds("[1]")).toEqual(["other"]);
    expect(kinds("什么？")).toEqual(["question"]);
  });
});

describe("while the text grows", () => {
  it("the last sentence waits until nothing can change it", () => {
    expect(unfinished("It works. It is")).toEqual(["It works."]);
    expect(unfinished("It works.")).toEqual([]);
    expect(unfinished("It works. ")).toEqual([]);
    expect(unfinished("See Fig. 2 and e.g. ")).toEqual([]);
    expect(unfinished("It works. [1")).toEqual([]);
    expect(unfinished("## Head")).toEqual([]);
    expect(unfinished("It works\n")).toEqual([]);
    expect(unfinished("It works\n- ")).toEqual([]);
    expect(unfinished("It works\n- a")).toEqual(["It works"]);
  });

  const piece = fc.constantFrom(
    ...'It works|. |.|? |! |\n|\n\n|\r\n|# |## Head|- |* |1. |2) |> |```|```py|~~~|`|`a.b`|``|$|$x. Y$|$$|\\(|\\)|\\[|\\]|\\|[1]|[|]| |  |e.g. |et al. |Fig. 3|0.5|A. B|k-means|x is|**|*|_|"|)|| a | b ||---|---|注意。|？|…|...|5|http://a.b/c. D|a|The '.split(
      "|",
    ),
    "|",
    "| a. B |\n",
    "|--|--|\n",
    "\n```\n",
  );
  const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

  it("a beginning gives the beginning of what the whole gives", () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (text, cut) => {
        const early = splitSentences(text.slice(0, cut % (text.length + 1)), { final: false });
        expect(splitSentences(text, { final: true }).slice(0, early.length)).toEqual(early);
        expect(splitSentences(text, { final: false }).slice(0, early.length)).toEqual(early);
      }),
      { numRuns: 20_000 },
    );
  });

  it("splitting on from any returned end gives the rest", () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (text, pick) => {
        const all = splitSentences(text, { final: true });
        const after = all.length === 0 ? 0 : pick % all.length;
        const from = all[after]?.end ?? 0;
        expect(splitSentences(text, { final: true, from })).toEqual(all.length === 0 ? [] : all.slice(after + 1));
      }),
      { numRuns: 20_000 },
    );
  });

  it("spans are in order, apart and trimmed, and no visible prose is lost", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let last = 0;
        let lost = "";
        for (const { start, end } of splitSentences(text, { final: true })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          lost += text.slice(last, start);
          last = end;
        }
        expect(lost + text.slice(last)).not.toMatch(/works|means|Head|注意/);
      }),
      { numRuns: 5_000 },
    );
  });
});

it("4,000 characters take about a millisecond", () => {
  const text = "Dropout sets each output to $0.5$ with `p = 0.1`, e.g. in Fig. 2. It helps.\n- **One.** Two [1].\n"
    .repeat(40)
    .slice(0, 4_000);
  for (let i = 0; i < 50; i++) splitSentences(text, { final: false });
  const started = performance.now();
  for (let i = 0; i < 50; i++) splitSentences(text, { final: false });
  // Twenty times the target: a shared machine must not fail it, quadratic cost must.
  expect((performance.now() - started) / 50).toBeLessThan(20);
});
