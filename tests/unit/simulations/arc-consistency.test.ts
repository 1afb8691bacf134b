import { describe, expect, it } from "vitest";
import {
  borders,
  type Colour,
  colours,
  isImpossible,
  type Propagation,
  type Region,
  regions,
  reviseNext,
  startPropagation,
} from "../../../src/simulations/kinds/arc-consistency/model.ts";

type Given = Partial<Record<Region, Colour>>;

function propagate(given: Given): Propagation {
  let now = startPropagation(given);
  for (let next: Propagation | undefined = now; next; next = reviseNext(now)) now = next;
  return now;
}

/** Every colouring that fits, by trying all. */
function colourings(given: Given): Record<Region, Colour>[] {
  let all: Given[] = [{}];
  for (const region of regions)
    all = all.flatMap((part) =>
      (given[region] ? [given[region]] : colours)
        .map((colour) => ({ ...part, [region]: colour }))
        .filter((one: Given) => borders.every(([a, b]) => one[a] === undefined || one[a] !== one[b])),
    );
  return all as Record<Region, Colour>[];
}

describe("AC-3", () => {
  it("colours the mainland from two colours, and leaves the island alone", () => {
    const { domains } = propagate({ WA: "red", NT: "green" });
    expect(domains).toMatchObject({ SA: ["blue"], Q: ["red"], NSW: ["green"], V: ["red"] });
    expect(domains.T).toHaveLength(3);
  });

  it("sees what forward checking doesn't: WA red and Q green leave NT and SA blue alike", () => {
    expect(isImpossible(propagate({ WA: "red", Q: "green" }))).toBe(true);
    expect(colourings({ WA: "red", Q: "green" })).toEqual([]);
  });

  it("never takes away a colour of any solution, and leaves every arc consistent", () => {
    for (const wa of colours)
      for (const v of colours) {
        const given = { WA: wa, V: v };
        const now = propagate(given);
        for (const solution of colourings(given))
          for (const region of regions) expect(now.domains[region]).toContain(solution[region]);
        if (isImpossible(now)) continue;
        for (const [a, b] of borders)
          for (const colour of now.domains[a]) expect(now.domains[b].some((other) => other !== colour)).toBe(true);
      }
  });
});
