/** The course's own text, read in the two quick ways and by the parser. */
import { Marked } from "marked";
import { beforeAll, expect, it } from "vitest";
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import type { Passage } from "../../src/domain/course.ts";
import { exceedsLimits } from "../../src/markdown/limits.ts";
import { dollarMath } from "../../src/markdown/math-syntax.ts";
import { Place } from "../../src/markdown/places.ts";
import { spokenText } from "../../src/markdown/plain-text.ts";
import { prose } from "../../src/markdown/prose.ts";
import { readBlocks } from "../../src/markdown/read-blocks.ts";
import { readSimple } from "../../src/markdown/read-simple.ts";
import { readPack } from "../../src/packs/read-pack.ts";

let passages: readonly Passage[];

beforeAll(async () => {
  const pack = await readPack((await bundledPack(process.cwd())).bytes);
  if (!pack.ok) throw new Error(pack.error.type);
  passages = pack.value.course.passages;
});

it("no passage is beyond the limits", () => {
  expect(passages.filter(({ markdown }) => exceedsLimits(markdown)).map(({ id }) => id)).toEqual([]);
});

it("what is read without the parser is read as the parser would", () => {
  const parser = new Marked({ gfm: true, extensions: [...dollarMath] });
  const simple = passages.flatMap(({ markdown }) => {
    const block = readSimple(markdown);
    return block ? [{ markdown, block }] : [];
  });
  expect(simple.length).toBeGreaterThan(passages.length / 2);
  for (const { markdown, block } of simple) {
    const parsed = readBlocks(parser.lexer(markdown), markdown, new Place(0));
    expect(JSON.stringify([block])).toBe(JSON.stringify(parsed));
  }
});

/** Dollars as money, underscores as blanks, lists that begin with 3: where the patterns are wrong, a few words are. */
it("what search reads by patterns is what the parser would give it, but for two passages in a thousand", () => {
  const other = passages.filter(({ markdown }) => prose(markdown) !== spokenText(markdown));
  expect(other.length).toBeLessThan(passages.length / 500);
});
