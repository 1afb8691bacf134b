/** The doctor of a course, in the made-up language. */
import { test } from "vitest";
import { conceptId, courseId } from "../../src/domain/ids.ts";
import { wordedPage } from "./worded-page.tsx";

const { root, showApp, expectWorded } = wordedPage(["Introduction to AI, for tests.", "Introduction to AI"]);

test("the mistakes of a course, a change that is offered and made, and a concept that is edited", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "doctor", course: courseId("own-notes") });
  await expectWorded("#doctor-orphan");
  root.querySelector<HTMLElement>("li[aria-labelledby] button")?.click();
  await expectWorded("fieldset button");
  root.querySelector<HTMLElement>("fieldset button")?.click();
  await expectWorded("ol li button");
  app.navigation.go({ name: "doctor", course: courseId("own-notes"), concept: conceptId("h") });
  await expectWorded("main textarea");
});
