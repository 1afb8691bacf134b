/** The whole interface in the made-up language, drawn anew for each test of a file. */
import { render } from "preact";
import { afterEach, beforeEach, expect } from "vitest";
import { answerParts } from "../../src/ui/answer/lazy-answer-parts.ts";
import { App } from "../../src/ui/app.tsx";
import { lazyViews } from "../../src/ui/views/lazy-views.ts";
import { inPseudo, unwordedTexts } from "./pseudo-words.ts";
import { makeWholeApp } from "./whole-app.ts";

const settled = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param unmarked content that carries no marks */
export function wordedPage(unmarked: readonly string[] = []) {
  const root = document.createElement("div");
  beforeEach(async () => {
    document.body.append(root);
    await answerParts.load();
    await lazyViews.load();
  });
  afterEach(() => {
    render(null, root);
    root.replaceChildren();
    root.remove();
  });
  return {
    root,
    async showApp() {
      const made = await makeWholeApp(inPseudo);
      render(<App app={made.app} />, root);
      return made;
    },
    /** Waits for something to be drawn, then looks for words outside the catalogue. */
    async expectWorded(selector: string): Promise<void> {
      await expect.poll(() => root.querySelector(selector) ?? document.querySelector(selector)).not.toBeNull();
      await settled();
      expect(unwordedTexts(root, unmarked)).toEqual([]);
      expect(unwordedTexts(document.head, unmarked).filter((text) => text.startsWith("title"))).toEqual([]);
    },
    press(name: string): void {
      const button = [...root.querySelectorAll("button")].find(
        (one) => one.getAttribute("aria-label") === name || one.textContent?.trim() === name,
      );
      if (!button) throw new Error(`no button “${name}”`);
      button.click();
    },
  };
}
