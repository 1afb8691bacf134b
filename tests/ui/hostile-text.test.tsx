/** Text made to hang the page is shown at once, as it is written. */
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RichText } from "../../src/ui/rich-text/rich-text.tsx";
import { hostileFormulas, hostileTexts } from "../support/hostile-markdown.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const limitMs = 1_000;

/** From the text to its layout. The best of three: what else runs on the machine is not the text's doing. */
function shownInMs(markdown: string): number {
  const times: number[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    render(null, root);
    const started = performance.now();
    // Another text each time, so that nothing is remembered.
    render(<RichText markdown={markdown + " ".repeat(attempt)} />, root);
    root.getBoundingClientRect();
    times.push(performance.now() - started);
    if (times.some((time) => time < limitMs)) break;
  }
  return Math.min(...times);
}

test.each(Object.entries(hostileTexts))("%s", (_name, markdown) => {
  expect(shownInMs(markdown)).toBeLessThan(limitMs);
  expect(root.textContent?.trim()).toBe(markdown.trim());
});

test.each(Object.entries(hostileFormulas))("%s, displayed and within a line", (_name, tex) => {
  for (const markdown of [`$$${tex}$$`, `Before $${tex}$ after.`]) {
    expect(shownInMs(markdown)).toBeLessThan(limitMs);
    expect(root.textContent).not.toBe("");
  }
});

test("a page at the limits is drawn, its formulas as the page gets to it", async () => {
  const markdown = Array.from({ length: 900 }, (_, i) => `The value $x_{${i}}^2 + \\frac{1}{${i + 1}}$ is next.`).join(
    "\n\n",
  );
  expect(shownInMs(markdown)).toBeLessThan(limitMs);
  let longest = 0;
  let before = performance.now();
  while (root.querySelectorAll("math").length < 900) {
    await new Promise((resolve) => setTimeout(resolve));
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }
  expect(longest).toBeLessThan(limitMs);
});
