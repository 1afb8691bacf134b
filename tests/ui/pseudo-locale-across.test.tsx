/** Questions asked of every course, in a made-up language. */
import { test } from "vitest";
import { marked } from "./pseudo-words.ts";
import { wordedPage } from "./worded-page.tsx";

const { showApp, expectWorded } = wordedPage(["introduction-to-ai 0123456789012345", "https://example.org"]);

test("an answer of another course, where else it is treated, and how far the looking is", async () => {
  const { app, next } = await showApp();
  await app.session.open();
  app.everyCourse.value = true;
  next.across = { courses: 3, alsoIn: [{ id: "d", title: marked("D") }], unread: [marked("E")] };
  app.conversation.ask(marked("Q1"));
  await expectWorded("article h3");
  await expectWorded("article ul button");
  const [first] = app.conversation.exchanges.value;
  if (first) first.looking.value = 2;
  await expectWorded("article p");
  next.refuses = true;
  app.conversation.ask(marked("Q2"));
  await expectWorded("article:nth-of-type(2) p");
});
