/** What a learner does, once through, in one engine. Steps build on each other: after a failed one the rest is skipped. */
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { type Browser, keys } from "./browser.ts";
import { startHost } from "./host.ts";
import { type Page, pageOf } from "./page.ts";

const setQuestions = {
  clip: "What is CLIP and how is it used in computer vision applications?",
  attention: "What is attention in transformers and can you provide a python example of how it is used?",
  elbo: "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
} as const;

/** Levain needs poolish, poolish needs autolyse, autolyse needs levain. */
const bread = `# Bread

## Levain

**Levain** is a mixture that the poolish raises.

## Poolish

**Poolish** is a batter that begins with an autolyse.

## Autolyse

**Autolyse** is a rest that every levain takes before it is kneaded.
`;

interface Scene {
  readonly browser: Browser;
  readonly page: Page;
  readonly host: Awaited<ReturnType<typeof startHost>>;
}

const steps: Record<string, (scene: Scene) => Promise<void>> = {
  "a first visit opens the course": async ({ browser, page, host }) => {
    await page.goto(host.url);
    await page.ready();
    expect(await page.text("h1")).toBe("Erica - Your AI Tutor");
    expect(await browser.run("return crossOriginIsolated")).toBe(true);
  },
  "the set questions are answered": async ({ page }) => {
    const clip = await page.ask(setQuestions.clip);
    await page.answers("image encoder");
    await page.found({ css: "button", name: "What you need first", inAnswer: true });
    for (const part of ["Why it matters", "How it works", "Summary", "Next steps"]) await page.answers(part);
    const attention = await page.ask(setQuestions.attention);
    await page.answers("import numpy");
    const elbo = await page.ask(setQuestions.elbo);
    await page.answers("Jensen's inequality states");
    console.log(`answers after Enter: CLIP ${clip} ms, attention ${attention} ms, ELBO ${elbo} ms`);
  },
  "formulas and code are shown": async ({ browser, page }) => {
    await page.click({ css: "button", name: "Open all", inAnswer: true });
    await page.found({ css: "math", inAnswer: true });
    const widest =
      "Math.max(...[...document.querySelectorAll('article math')].map((math) => math.getBoundingClientRect().width))";
    expect(await browser.run<number>(`return ${widest}`)).toBeGreaterThan(20);
    await page.expects("document.querySelector('article pre code span')");
  },
  "a source opens beside the answer, and Escape closes it": async ({ browser, page }) => {
    await page.click({ css: "button", name: "Source 1:", inAnswer: true });
    await page.says("Cited passage");
    await browser.press([keys.escape]);
    await page.expects("!document.body.innerText.includes('Cited passage')");
  },
  "settings change the next answer": async ({ browser, page }) => {
    const sliders = [
      ["Prerequisite depth", keys.home, "0"],
      ["Semantic search results", keys.end, "10"],
      ["Max concepts", keys.home, "5"],
    ] as const;
    for (const [name, key, value] of sliders) {
      const slider = await page.found({ css: "input[type=range]", name });
      await browser.run("arguments[0].focus()", slider);
      await browser.press([key]);
      expect(await browser.run("return arguments[0].value", slider)).toBe(value);
    }
    await page.ask("Explain gradient descent");
    await page.found({ css: "button", name: "Summary", inAnswer: true });
    expect(await page.isShown({ css: "button", name: "What you need first", inAnswer: true })).toBe(false);
  },
  "the learner's own numbers are computed": async ({ page }) => {
    await page.ask("softmax of [1,2,3]");
    await page.answers("0.2447");
  },
  "the views open: course, concept, path, library, settings": async ({ page }) => {
    await page.click({ css: "nav a", name: "Course" });
    await page.expects("location.pathname === '/course' && document.querySelectorAll('main a').length > 50");
    await page.click({ css: "main a[href$='course/perceptron']" });
    await page.says("Perceptron");
    await page.click({ css: "main a[href*='path/perceptron']" });
    await page.says("to learn");
    await page.click({ css: "nav a", name: "Library" });
    await page.says("Built-in");
    await page.click({ css: "nav a", name: "Settings" });
    await page.says("Delete my data");
    await page.click({ css: "label", name: "Dark" });
    await page.expects("/^rgb\\((1?\\d|2\\d), /.test(getComputedStyle(document.documentElement).backgroundColor)");
  },
  "a reload keeps the conversation": async ({ page }) => {
    await page.click({ css: "nav a", name: "Ask" });
    await page.expects("document.querySelectorAll('article').length === 5");
    await page.reload();
    await page.expects("document.querySelectorAll('article').length === 5");
    await page.ready();
  },
  "pages left half-way, and come back to, keep nothing from the next": async ({ browser, page, host }) => {
    const prepared = "!document.body.innerText.includes('still being prepared')";
    for (const left of ["", "course/backpropagation", ""]) await page.goto(`${host.url}${left}`);
    await page.ready();
    await page.expects(prepared, 60_000);
    await browser.run("history.back()");
    await page.says("Backpropagation");
    await page.expects("!document.body.innerText.includes('Opening the course')");
    await page.goto(host.url);
    await page.ready();
    await page.expects(prepared, 60_000);
  },
  "a dead server: what is opened cold still answers": async ({ browser, page, host }) => {
    await page.readyForOffline();
    await host.stop();
    await expect(fetch(host.url)).rejects.toThrow();
    await browser.comeBack();
    const started = Date.now();
    await page.goto(host.url);
    await page.ready();
    console.log(`offline cold start to a ready course: ${Date.now() - started} ms`);
    await page.ask("What is softmax?");
    await page.answers("probabilit");
    await page.goto(`${host.url}course/backpropagation`);
    await page.says("Backpropagation");
    await host.startAgain();
  },
  "a second build is offered, and taken over without losing the conversation": async ({ browser, page, host }) => {
    host.buildAgain();
    await page.goto(host.url);
    await page.ready();
    await browser.run("window.isLeft = true");
    await browser.run("navigator.serviceWorker.getRegistration().then((registration) => registration.update())");
    await page.click({ css: "button", name: "Update" }, 40_000);
    await page.opened();
    await page.ready();
    await page.expects("document.querySelector('article[aria-label=\"Answer: What is softmax?\"]')");
  },
  "a course is made from files, asked, and put right": async ({ page }) => {
    await page.click({ css: "nav a", name: "Library" });
    await page.choose({ css: "input[type=file]", name: "Choose files" }, "bread.md", bread);
    await page.click({ css: "button", name: "Ask this course" }, 60_000);
    await page.ask("What is a levain?");
    await page.answers("a mixture that the poolish raises");
    await page.click({ css: "nav a", name: "Library" });
    await page.click({ css: "a", name: "Look for mistakes" });
    await page.says("Circles among prerequisites (1)");
    await page.click({ css: "button", name: "Put “" });
    await page.click({ css: "button", name: "Do it" });
    await page.expects("!document.body.innerText.includes('Circles among prerequisites')");
  },
  "nothing complained on the way": async ({ page }) => {
    expect(await page.complaints()).toEqual([]);
  },
};

/** @param open starts the engine; undefined when it is not installed, and then every step is skipped */
export function runScenario(engine: string, open: (() => Promise<Browser>) | undefined): void {
  describe.skipIf(open === undefined)(engine, () => {
    let scene: Scene;
    let failed = false;
    beforeAll(async () => {
      const browser = await open!();
      scene = { browser, page: pageOf(browser), host: await startHost() };
      console.log(browser.version);
    });
    afterAll(async () => {
      await scene?.browser.close();
      await scene?.host.remove();
    });
    for (const [name, step] of Object.entries(steps))
      test(name, async (context: TestContext) => {
        context.skip(failed, "an earlier step failed");
        try {
          await step(scene);
        } catch (error) {
          failed = true;
          throw new Error(`${error instanceof Error ? error.message : error}\n${await whatIsSeen(scene)}`);
        }
      });
  });
}

/** For the report of a failure: the page's words and what the engine complained about. */
async function whatIsSeen({ browser, page }: Scene): Promise<string> {
  const text = await page.text("main").catch(String);
  const complaints = await page.complaints().catch(String);
  return `${browser.version}, complaints: ${complaints}\npage: ${text.slice(-600)}`;
}
