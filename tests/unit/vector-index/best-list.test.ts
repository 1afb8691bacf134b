import fc from "fast-check";
import { expect, it } from "vitest";
import { BestList } from "../../../src/retrieval/vector-index/best-list.ts";

it("keeps what sorting everything would put first, ties by key", () => {
  const offers = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(1_000)), { selector: ([, key]) => key });
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 12 }), (offered, k) => {
      const list = new BestList(12);
      list.start(k);
      for (const [score, key] of offered) list.offer(score, key);
      const expected = offered
        .map(([score, row]) => ({ row, score }))
        .sort((a, b) => b.score - a.score || a.row - b.row);
      expect(list.hits()).toEqual(expected.slice(0, k));
    }),
  );
});

it("forgets the last search", () => {
  const list = new BestList(4);
  list.start(2);
  list.offer(1, 1);
  list.start(2);
  expect(list.hits()).toEqual([]);
});
