/** An interface that nobody lists: its methods are sent elsewhere, but for those it has itself. */
import { expect, it } from "vitest";
import { forwardCalls } from "../../../src/adapters/threads/forward-calls.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import { ok, type Result } from "../../../src/domain/result.ts";

interface Own {
  open(): string;
}
interface Elsewhere {
  rename(id: string, title: string): Promise<Result<string, AppError>>;
}

function start() {
  const sent: unknown[] = [];
  const own: Own = { open: () => "opened here" };
  const api = forwardCalls<Own, Elsewhere>(own, async (name, args) => {
    sent.push([name, ...args]);
    return ok("answered elsewhere");
  });
  return { api, sent };
}

it("a method is sent by its name, with what it was given", async () => {
  const { api, sent } = start();
  expect(await api.rename("a", "B")).toEqual(ok("answered elsewhere"));
  expect(sent).toEqual([["rename", "a", "B"]]);
});

it("one of its own is not sent", () => {
  const { api, sent } = start();
  expect(api.open()).toBe("opened here");
  expect(sent).toEqual([]);
});

it("it can be waited for like any object", async () => {
  const { api, sent } = start();
  expect((await Promise.resolve(api)).open()).toBe("opened here");
  expect(sent).toEqual([]);
});
