/**
 * The same questions in Chromium, Firefox and WebKit, one after another in each, measured by the page itself: from Send to
 * the finished answer on the screen. Engines that are not installed are left out. Build first: `npm run build`.
 */
import { findFirefox, findWebKit } from "../../scripts/engines.mjs";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { percentile } from "../../src/evaluation/score.ts";
import { openFirefox } from "../engines/firefox.ts";
import { startHost } from "../engines/host.ts";
import { until } from "../engines/processes.ts";
import { openWebKit } from "../engines/webkit.ts";
import { benchQuestions, startApp } from "./browser.ts";
import { type Bench, round } from "./row.ts";

/** What an engine's driver must do here. */
interface Engine {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs a function's body in the page. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

const questions = 30;
const warmUp = 5;

/** Painted is what stands when the frame after the next begins. */
const measure = (question: string): string => `
  window.measured = undefined;
  const box = document.querySelector("textarea");
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, ${JSON.stringify(question)});
  box.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => {
    const send = [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Send");
    const count = document.querySelectorAll("article").length;
    const started = performance.now();
    send.click();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const article = document.querySelectorAll("article")[count];
      if (article?.getAttribute("aria-busy") !== "false") return void channel.port2.postMessage(0);
      requestAnimationFrame(() => requestAnimationFrame(() => { window.measured = performance.now() - started; }));
    };
    channel.port2.postMessage(0);
  }, 50);`;

async function openChromium(): Promise<Engine> {
  const app = await startApp();
  const page = await app.browser.newPage();
  return {
    name: "Chromium",
    goto: async (url) => void (await page.goto(url)),
    run: (body) => page.evaluate(`(() => {${body}})()`),
    close: app.close,
  };
}

async function* engines(): AsyncGenerator<Engine> {
  yield await openChromium();
  if (findFirefox()) yield { ...(await openFirefox()), name: "Firefox" };
  if (findWebKit()) yield { ...(await openWebKit()), name: "WebKit" };
}

export const bench: Bench = async () => {
  const { graph } = await loadTutor(process.cwd());
  const asked = benchQuestions(
    graph.course.concepts.map(({ title }) => title),
    questions + warmUp,
  );
  const host = await startHost();
  const rows = [];
  for await (const engine of engines()) {
    await engine.goto(host.url);
    const course =
      "return document.querySelector('[aria-labelledby=stats]')?.textContent.includes('Introduction to AI')";
    await until("the course is ready", () => engine.run(course), 60_000);
    const times: number[] = [];
    for (const question of asked) {
      await engine.run(measure(question));
      times.push(Number(await until("an answer", () => engine.run("return window.measured"), 30_000)));
    }
    await engine.close();
    const later = times.slice(warmUp);
    for (const [metric, share] of [
      ["median", 50],
      ["p95", 95],
    ] as const)
      rows.push({
        bench: "engines",
        subject: engine.name,
        n: later.length,
        data: "Send to the answer on the screen",
        metric,
        value: round(percentile(later, share), 0),
        unit: "ms",
      });
  }
  await host.remove();
  return rows;
};
