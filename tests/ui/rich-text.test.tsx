import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RichText } from "../../src/ui/rich-text/rich-text.tsx";
import { RichTextContext } from "../../src/ui/rich-text/rich-text-context.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (markdown: string): HTMLElement => {
  render(<RichText markdown={markdown} />, root);
  return root;
};

test("HTML in course text is shown as text and never becomes elements", () => {
  const shown = show(
    [
      "Before <script>globalThis.hacked = true</script> after",
      '<img src="x" onerror="globalThis.hacked = true">',
      '<iframe src="https://example.com"></iframe>',
      "- item with <b onclick=alert(1)>bold</b>",
    ].join("\n\n"),
  );
  expect(shown.querySelector("script, img, iframe, b, [onclick], [onerror]")).toBeNull();
  expect(shown.textContent).toContain("<script>globalThis.hacked = true</script>");
  expect("hacked" in globalThis).toBe(false);
});

test.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd"])(
  "a link to %s stays text",
  (href) => {
    expect(show(`[press me](${href})`).querySelector("a")).toBeNull();
  },
);

test("math becomes MathML, inline and on its own line", () => {
  const shown = show("Let $a_1 * b_1$ be.\n\n$$\\frac{1}{2}$$");
  expect(shown.querySelectorAll("math")).toHaveLength(2);
  expect(shown.querySelector("mfrac")).not.toBeNull();
  expect(shown.querySelector("em")).toBeNull();
});

test("a dollar sign that means money is not math", () => {
  const shown = show("It costs \\$5, or $7 and $9 there.");
  expect(shown.querySelector("math")).toBeNull();
  expect(shown.textContent).toBe("It costs $5, or $7 and $9 there.");
});

test("wrong TeX does not take the rest of the text with it", () => {
  expect(show("Broken $\\frac{$ here.\n\nStill here.").textContent).toContain("Still here.");
});

test("code is highlighted, keeps its text, and can be copied", () => {
  const shown = show('```python\nx = "<b>" # note\n```');
  expect(shown.querySelector("pre")?.textContent).toBe('x = "<b>" # note');
  expect(shown.querySelectorAll("pre span").length).toBeGreaterThan(1);
  expect(shown.querySelector("button")?.textContent).toBe("Copy code");
});

test("a concept link leads to its page and a plain click opens it beside the text", () => {
  const opened: string[] = [];
  const actions = { conceptHref: (id: string) => `/course/${id}`, openConcept: (id: string) => void opened.push(id) };
  render(
    <RichTextContext.Provider value={actions}>
      <RichText markdown="See [softmax](concept:softmax)." />
    </RichTextContext.Provider>,
    root,
  );
  const link = root.querySelector("a");
  expect(link?.getAttribute("href")).toBe("/course/softmax");
  link?.click();
  expect(opened).toEqual(["softmax"]);
});

test("a link to the web says that it needs the network and leaks no referrer", () => {
  const link = show("[a book](https://example.com/book)").querySelector("a");
  expect(link?.rel).toBe("noopener noreferrer");
  expect(link?.target).toBe("_blank");
  expect(link?.textContent).toContain("needs the network");
});

test("a truth table of four columns fits a phone", () => {
  root.style.inlineSize = "320px";
  const shown = show(
    [
      "| $A$ | $B$ | $A \\lor B$ | $\\neg A$ |",
      "| --- | --- | --- | --- |",
      "| T | T | T | F |",
      "| F | F | F | T |",
    ].join("\n"),
  );
  const box = shown.querySelector("table")?.parentElement;
  expect(box?.scrollWidth).toBe(box?.clientWidth);
});
