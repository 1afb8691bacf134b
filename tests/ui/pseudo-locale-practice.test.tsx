/** Practice, what is taken away from it, and placement, in the made-up language. */
import { expect, test } from "vitest";
import { conceptId } from "../../src/domain/ids.ts";
import { english } from "../../src/language/words/en.ts";
import { inPseudo, marked } from "./pseudo-words.ts";
import { wordedPage } from "./worded-page.tsx";

const { root, showApp, expectWorded, press } = wordedPage(["Introduction to AI, for tests.", "Introduction to AI"]);
const words = {
  practice: inPseudo(english.practice),
  explainBack: inPseudo(english.explainBack),
  goals: inPseudo(english.goals),
};

test("practice: what is due, items of every kind, right and wrong", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "practice" });
  await expectWorded("[aria-labelledby=knowledge]");
  const practice = await app.practice.load();
  await practice.start();
  const tasks = practice.round.value?.tasks ?? [];
  expect(new Set(tasks.map(({ item }) => item.kind)).size).toBe(7);
  for (const { item } of tasks) {
    await expectWorded("[data-question]");
    const right = item.kind === "order" || item.kind === "match";
    if (item.kind === "explain") {
      press(words.explainBack.compare);
      await expectWorded("[data-question] ~ div [role=alert]");
      const box = root.querySelector<HTMLTextAreaElement>("[data-question] ~ div textarea");
      if (!box) throw new Error("nowhere to write");
      box.value = marked("mine");
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      press(words.explainBack.compare);
      await expectWorded("#findings ~ ul q");
    }
    if (item.kind === "recall") {
      press(words.practice.recall.show);
      await expectWorded("[data-question] ~ div [tabindex='-1']");
    }
    await practice.answer(right ? { type: "places", places: [...Array(3).keys()] } : { type: "choice", place: 1 });
    await expectWorded("[data-question] ~ *, summary");
    practice.next();
  }
});

test("a goal: what it takes, and its form", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "practice" });
  await expectWorded("[aria-labelledby=goal] progress");
  press(words.goals.change);
  await expectWorded("[aria-labelledby=goal] input[type=date]");
  app.navigation.go({ name: "path", id: conceptId("a") });
  await expectWorded("main ol [data-stage]");
  press(words.goals.addGoal);
  await expectWorded("main ol [data-stage]");
});

test("questions taken away in every way it can end, and progress as a page", async () => {
  const { app, next, saved } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "practice" });
  await expectWorded("[aria-labelledby=take-away] button:not(:disabled)");
  const takeAway = await app.takeAway.load();
  await takeAway.take({ type: "course" }, "package");
  expect(saved).toHaveLength(1);
  await expectWorded("[aria-labelledby=take-away] p + p");
  next.error = { type: "file-not-made", detail: marked("detail") };
  await takeAway.take({ type: "practised" }, "table");
  await expectWorded("[aria-labelledby=take-away] [role=alert]");
  app.navigation.go({ name: "progress" });
  await expectWorded("main section li b");
});

test("placement: before, while and after its questions", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "placement" });
  await expectWorded("main section button");
  const { placement } = await app.practice.load();
  await placement.start();
  for (let asked = 0; asked < 3; asked++) {
    await expectWorded("[data-question]");
    await placement.answer({ type: "choice", place: asked === 0 ? 0 : 1 });
    await expectWorded("[data-question] ~ *, summary");
    await placement.next();
  }
  await expectWorded("#placement-result");
  for (const part of root.querySelectorAll("details")) part.open = true;
  await expectWorded("main input[type=checkbox]");
});
