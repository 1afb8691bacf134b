import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceedsLimits, isDrawable } from "../../../src/markdown/limits.ts";
import { parseGrowing } from "../../../src/markdown/parse.ts";
import { hostileFormulas, hostileTexts } from "../../support/hostile-markdown.ts";

/** Processor time: what else runs on the machine doesn't count. */
function processorMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const limitMs = 1_000;

describe("a text beyond the limits is one block as it is written", () => {
  it.each(Object.entries(hostileTexts))("%s", (_name, markdown) => {
    let blocks: ReturnType<typeof parseGrowing>["blocks"] = [];
    expect(processorMs(() => (blocks = parseGrowing(markdown).blocks))).toBeLessThan(limitMs);
    expect(blocks).toMatchObject([{ type: "unparsed", text: markdown }]);
  });
});

describe("within the limits", () => {
  it.each([
    ["a long page", "A sentence with *two* marks and $x_1$ in it.\n\n".repeat(400)],
    ["a long list", "- **Name**: what it [means](concept:x), in `code`.\n".repeat(300)],
    ["a list of five levels", Array.from({ length: 100 }, (_, i) => `${"  ".repeat(i % 5)}- point`).join("\n")],
    ["a table of 200 rows", `| a | b | c |\n| - | - | - |\n${"| **x** | $y$ | [z](concept:z) |\n".repeat(200)}`],
    ["a page of code", `\`\`\`python\n${"        print(a[i] * b_j ** 2)  # | - > *\n".repeat(300)}\`\`\``],
    ["a page of formulas", "$$\n\\frac{a_i}{b_j} * c\n$$\n\nwhere $a_i$ and $b_j$ are numbers.\n\n".repeat(150)],
    ["quotes in quotes", "> > > said\n".repeat(50)],
  ])("%s is read", (_name, markdown) => {
    expect(exceedsLimits(markdown)).toBe(false);
  });

  it("any mixture of marks takes less than a second", () => {
    const pieces = fc.constantFrom(
      ...["_a__b", "*a ", "**", "[", "](", "![", "<", "<!--", "`", "``", "~", "$", "$$", "\\(", "\\[", "\\", "a", " "],
      ...["> ", ">", "- ", "1. ", "\n", "\n\n", "  ", "    ", "|", "|-|\n", "#", "---\n", "&", "www.a", "a@b", "!"],
    );
    const mixture = fc
      .tuple(fc.array(pieces, { minLength: 1, maxLength: 5 }), fc.integer({ min: 100, max: 20_000 }))
      .map(([parts, length]) => parts.join("").repeat(length).slice(0, length));
    fc.assert(
      fc.property(mixture, (markdown) => {
        expect(processorMs(() => parseGrowing(markdown))).toBeLessThan(limitMs);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a formula", () => {
  it.each(Object.entries(hostileFormulas).filter(([name]) => !name.includes("macro")))(
    "is not typeset: %s",
    (_name, tex) => {
      expect(isDrawable(tex)).toBe(false);
    },
  );
  it.each([
    "\\frac{a}{b}",
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
    `\\begin{aligned} ${"a &= b + c \\\\ ".repeat(30)} \\end{aligned}`,
  ])("is typeset: %s", (tex) => {
    expect(isDrawable(tex)).toBe(true);
  });
});
