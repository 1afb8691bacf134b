/** What anybody's file may hold costs no more than its own items. */
import { expect, it } from "vitest";
import { readLearnerFile } from "../../../src/learner/learner-file.ts";
import { chanceOf } from "../../support/chance.ts";
import { hostileFile } from "../../support/hostile/corpus.ts";
import { hostileExport } from "../../support/hostile/exports.ts";

it("a record that can't be read is named in a line, however long its title is", () => {
  const conversations = [{ title: "x".repeat(300_000) }];
  const read = readLearnerFile("a.json", JSON.stringify({ format: "erica-conversations", version: 2, conversations }));
  expect(read.ok && read.value.problems[0]?.name).toBe("x".repeat(100));
});

it("exports of hostile text are whole in every other way, so that the text is shown", () => {
  for (const kind of ["active", "odd", "heavy"] as const) {
    const read = readLearnerFile("a.json", JSON.stringify(hostileExport(chanceOf(1), kind)));
    expect(read).toMatchObject({ ok: true, value: { problems: [] } });
  }
});

it("hostile exports are read or refused at once, and never throw", async () => {
  for (let number = 1; number < 120; number += 2) {
    const { bytes, name } = await hostileFile(3, number);
    const before = process.cpuUsage();
    readLearnerFile("a.json", new TextDecoder().decode(bytes));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, name).toBeLessThan(1);
  }
});
