/** 400 hostile course files and learners' files in the built app. `--count N --seed N --from N`. */
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { serve } from "../support/app.ts";
import { hostileFile } from "../support/hostile/corpus.ts";
import { bringIn, noCounts } from "../support/hostile/drive.ts";

/** Files to one visit: each finds what those before it left. */
const together = 10;

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "400" },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
    },
  });
  const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];
  console.log(`seed ${seed}, files ${from} to ${count - 1}`);
  const app = await serve();
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
  const counts = noCounts();
  const began = Date.now();
  for (let first = from; first < count; first += together) {
    const numbers = Array.from({ length: Math.min(together, count - first) }, (_, i) => first + i);
    const files = await Promise.all(numbers.map((number) => hostileFile(seed, number)));
    const before = counts.notes.length;
    await bringIn(browser, app.url, files, counts, console.log);
    for (const note of counts.notes.slice(before)) console.log(`  ${note}`);
    const { notes: _notes, ...numbersSoFar } = counts;
    console.log(
      `${first + files.length}: ${JSON.stringify(numbersSoFar)} ${Math.round((Date.now() - began) / 1000)} s`,
    );
  }
  await browser.close();
  await app.stop();
  const { files, refused, scripts, foreignRequests, deadViews, longestBlock } = counts;
  console.log(
    `${files} files, ${refused} refused, ${scripts} scripts, ${foreignRequests} foreign requests, ${deadViews} dead views, longest block ${Math.round(longestBlock)} ms`,
  );
  return scripts + foreignRequests + deadViews > 0 || longestBlock > 1000 ? 1 : 0;
}
