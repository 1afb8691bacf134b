/** What goes wrong, in the made-up language: each notice of it has its words in a catalogue. */
import type { Signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "../../src/domain/answer.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { UnreadableExchange } from "../../src/domain/learner-data.ts";
import { err } from "../../src/domain/result.ts";
import { english } from "../../src/language/words/en.ts";
import type { ExchangeViewModel } from "../../src/ui/view-models/exchange-view-model.ts";
import type { PanelContent } from "../../src/ui/view-models/panel-view-model.ts";
import { inPseudo, marked } from "./pseudo-words.ts";
import { wordedPage } from "./worded-page.tsx";

const { root, showApp, expectWorded, press } = wordedPage(["https://example.org"]);
const { failed } = inPseudo(english.page);

beforeEach(() => {
  // The faults below are meant; whoever looks finds them logged.
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const clipboard = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no permission"));
  return () => {
    logged.mockRestore();
    clipboard.mockRestore();
  };
});

async function oneAnswer() {
  const made = await showApp();
  made.writer.active.value = undefined;
  await made.app.session.open();
  made.app.conversation.ask(marked("Q"));
  await expect.poll(() => made.app.conversation.exchanges.value[0]?.status.value).toBe("done");
  const exchange = made.app.conversation.exchanges.value[0] as ExchangeViewModel;
  return { ...made, exchange, answer: exchange.answer.value as Answer };
}

const says = (text: string) => expect.poll(() => root.textContent).toContain(text);

test("an answer that can't be drawn, its report, and its removal", async () => {
  const { exchange, answer } = await oneAnswer();
  exchange.answer.value = { ...answer, sections: undefined } as unknown as Answer;
  await says(failed.what.answer);
  press(failed.copy);
  await expectWorded("article textarea");
  press(failed.delete);
  await says(failed.deleted);
  await expectWorded("[role=status] button");
});

test("a text, a list, a page and sources that can't be drawn", async () => {
  const { app, layout, exchange, answer } = await oneAnswer();
  const blocks = [{ markdown: 7 as unknown as string, citations: [] }];
  const sections = answer.sections.map((section, i) => (i === 0 ? { ...section, blocks } : section));
  exchange.answer.value = { ...answer, sureness: "sure", sections };
  await says(failed.what.text);
  Object.assign(app.conversations, { search: undefined, found: undefined });
  layout.sidebarFits.value = false;
  await expect.poll(() => root.querySelector("aside")).toBeNull();
  layout.sidebarFits.value = true;
  await says(failed.what.list);
  (app.panel.content as Signal<PanelContent>).value = { type: "concept" } as unknown as PanelContent;
  await says(failed.what.sources);
  Object.assign(app.course, { search: undefined });
  app.navigation.go({ name: "course" });
  await says(failed.what.view);
  await expectWorded("main [role=alert]");
});

test("files that did not arrive, an exchange that can't be read, and one that can't be saved", async () => {
  const { app, files, learner } = await oneAnswer();
  files.value = ["a", "b", "c", "d"].map((name) => ({ path: `assets/${marked(name)}`, detail: "" }));
  await expectWorded("main > [role=note]");
  (app.conversation.unreadable as Signal<readonly UnreadableExchange[]>).value = [{ id: "x", detail: "answer" }];
  await says(inPseudo(english.conversation).unreadable.delete);
  vi.spyOn(learner, "saveExchange").mockResolvedValue(err({ type: "storage-full" }));
  app.conversation.ask(marked("Q2"));
  await expect.poll(() => app.conversation.unsaved.value?.type).toBe("storage-full");
  await expectWorded("[role=alert] button");
});

test("links where the browser allows no copying", async () => {
  const { app } = await oneAnswer();
  press(inPseudo(english.answer).actions.share);
  await expectWorded("article input[readonly]");
  app.navigation.go({ name: "settings" });
  await expectWorded("#hints");
  press(inPseudo(english.settings).hints.copy);
  await expectWorded("main section input[readonly]");
});

test.each<AppError>([
  { type: "opening-stuck", step: "indexing", seconds: 45 },
  { type: "worker-crashed", worker: "tutor", detail: { type: "no-reply", seconds: 60 } },
])("a course that does not open: $type", async (error) => {
  const { app } = await showApp();
  app.session.fail(error);
  await expectWorded("main [role=alert]");
});
