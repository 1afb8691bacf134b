import { expect, it, vi } from "vitest";
import { KeyTable } from "../../../src/retrieval/vector-index/key-table.ts";

it("lists the keys only when one has to be looked up", () => {
  const list = vi.fn(() => [[0, 10] as const, [1, 11] as const]);
  const table = new KeyTable(list);
  for (const key of [0, 1]) {
    expect(table.find(key)).toBeUndefined();
    table.set(key, 10 + key);
  }
  expect(list).not.toHaveBeenCalled();
  expect(table.find(1)).toBe(11);
  table.set(5, 12);
  table.delete(0);
  expect([table.find(0), table.find(5), table.find(3)]).toEqual([undefined, 12, undefined]);
  expect(list).toHaveBeenCalledTimes(1);
});
