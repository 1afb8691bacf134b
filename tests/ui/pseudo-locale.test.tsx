/** Every view in a made-up language: whatever is not wrapped by it was written into a component. */
import { expect, test } from "vitest";
import { conceptId, documentId } from "../../src/domain/ids.ts";
import type { ImportNote, ImportProblem } from "../../src/domain/import-report.ts";
import { err, ok } from "../../src/domain/result.ts";
import { english } from "../../src/language/words/en.ts";
import { inPseudo, isUnworded, marked, unwordedTexts } from "./pseudo-words.ts";
import { smallEmbedder } from "./small-catalogue.ts";
import { wordedPage } from "./worded-page.tsx";

/** Content of the Library's fakes and of the fake writer, which other tests know by these names. */
const unmarked = [
  "Introduction to AI, for tests.",
  "Introduction to AI",
  "Chemistry, for tests.",
  "Chemistry",
  "Physics, for tests.",
  "Physics",
  "Small embedder",
  "Understands more wordings.",
  "Small package",
  "Model a",
  "Writes like a.",
  "Fake Model 1B",
  "Chapter 1",
  "Chapter 2",
  "CC0",
  "Apache-2.0",
  "models.example",
  "1.0.0",
  "https://example.org",
  "Softmax is shared.",
  "This is absent.",
  "This is partly so.",
  "introduction-to-ai 0123456789012345",
];

const everyProblem: readonly ImportProblem[] = [
  { type: "empty" },
  { type: "too-large", limitBytes: 2e8 },
  { type: "unpacks-too-large" },
  { type: "password" },
  { type: "damaged" },
  { type: "unknown-format" },
  { type: "old-office" },
  { type: "no-text" },
  { type: "newer-deck" },
  { type: "unreadable" },
  { type: "too-many-files", limit: 5_000 },
  { type: "duplicate", of: marked("b.pdf") },
];
const everyNote: readonly ImportNote[] = [
  { type: "read-as", format: "pdf" },
  { type: "pages-without-text", pages: [1, 2] },
  { type: "pictures", count: 2 },
  { type: "media", count: 2 },
  { type: "rows-dropped", count: 1 },
  { type: "part-of", of: marked("main.tex") },
  { type: "includes-missing", names: [marked("one.tex"), marked("two.tex")] },
  { type: "commands-unknown", names: [marked("odd")], count: 3 },
  { type: "macros-unresolved" },
  { type: "cut-off" },
  { type: "kept" },
  ...(["no-room", "too-large"] as const).map((why): ImportNote => ({ type: "not-kept", why })),
];
const { root, showApp, expectWorded, press } = wordedPage(unmarked);
const words = {
  answer: inPseudo(english.answer),
  conversation: inPseudo(english.conversation),
  course: inPseudo(english.course),
  courseMap: inPseudo(english.courseMap),
  page: inPseudo(english.page),
  reader: inPseudo(english.reader),
};

test("a text that no catalogue has is found, wherever it stands", () => {
  root.innerHTML = `<p>⟦Worded ⟪content⟫ here⟧ ✓ 12 %</p><kbd>Enter</kbd>`;
  expect(unwordedTexts(root)).toEqual([]);
  root.innerHTML = `<p>⟦Worded⟧ and not</p><input placeholder="Bare" aria-label="⟦Named⟧"><span title="Bare too"></span>`;
  expect(unwordedTexts(root)).toEqual(["p: ⟦Worded⟧ and not", "input[placeholder]: Bare", "span[title]: Bare too"]);
});

test("an empty conversation, before and after the course is open", async () => {
  const { app } = await showApp();
  await expectWorded("progress");
  await app.session.open();
  await expectWorded("#examples");
});

test("search by meaning on its way", async () => {
  const { app, next } = await showApp();
  const { notice: _, ...stats } = next.stats;
  next.stats = { ...stats, preparing: { done: 1, total: 2 } };
  await app.session.open();
  await expectWorded("p[role=note]");
});

test("an answer with its sources, a concept beside it, its making, and an edited question", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.conversation.ask(marked("Q1"));
  app.conversation.ask(marked("Q2"));
  await expect.poll(() => app.conversation.busy.value).toBe(true);
  await expect.poll(() => root.querySelectorAll("article").length).toBe(2);
  await expectWorded("article h3");
  await expectWorded("article [data-simulation]");
  // What a simulation itself says is content without marks: an open one is walked in simulation.test.tsx.
  const closed = root.querySelectorAll<HTMLElement>("[aria-expanded=false]:not([data-simulation] *)");
  for (const toggle of closed) toggle.click();
  await expectWorded("table");
  await expectWorded("form textarea[rows='2']");
  press(words.answer.sources.named(1, marked("Book"), inPseudo(english.text).locator({ type: "page", page: 3 })));
  await expectWorded("aside h2");
  press(words.reader.open);
  await expectWorded("aside [data-passage]");
  press(words.reader.ask.before);
  await expect.poll(() => app.draft.value).toBe(words.reader.ask.beforeName(marked("A")));
  await expectWorded("aside section p");
  press(words.reader.back);
  await expect.poll(() => root.textContent).toContain(words.reader.open);
  press(words.course.source.readAll(marked("A")));
  await expect.poll(() => app.panel.content.value?.type).toBe("concept");
  await expectWorded("aside h3");
});

test("a text that a language model writes, with all verdicts, until it stops", async () => {
  const { app, writer } = await showApp();
  await app.session.open();
  app.conversation.ask(marked("Q"));
  await expect.poll(() => writer.runs.length).toBe(1);
  await expectWorded("article");
  writer.runs[0]?.write("Softmax is shared. This is absent. This is partly so. ");
  await expectWorded("[aria-controls] span");
  for (const mark of root.querySelectorAll<HTMLElement>("[aria-controls][aria-expanded=false]")) mark.click();
  app.conversation.stop();
  await expectWorded("article strong");
});

test("a program that is changed, run, stopped, too long, wrong, and lacks a package", async () => {
  const { app, python, library } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "concept", id: conceptId("a") });
  const { run, edit } = inPseudo(english.text).program;
  await expect.poll(() => root.textContent).toContain(run);
  press(edit);
  await expectWorded("textarea[wrap=off]");
  const cell = (await app.pythonCells.load()).of("print(1)");
  cell.edit("print(2)");
  const outcomes: readonly Parameters<typeof python.end>[0][] = [
    ok({ type: "finished" }),
    ok({ type: "stopped" }),
    ok({ type: "too-long", seconds: 30 }),
    ok({ type: "raised", error: { kinds: [marked("Odd")], message: marked("said"), line: 3 } }),
    err({ type: "python-unavailable", detail: { type: "not-loadable" } }),
    err({ type: "model-not-installed", model: "numpy" }),
  ];
  for (const outcome of outcomes) {
    const ended = cell.run();
    for (const step of ["waiting", "starting", "running"] as const) python.on().progress({ step });
    await expectWorded("figure [role=status]");
    python.on().progress({ step: "loading", receivedBytes: 1e6, totalBytes: 2e6 });
    await expectWorded("figure progress");
    python.on().printed({ text: `${marked("out")}\n`, lines: 9 });
    python.end(outcome);
    await ended;
    await expectWorded("figure [role=status]");
  }
  cell.edit("import numpy");
  const ended = cell.run();
  python.end(err({ type: "model-not-installed", model: "numpy" }));
  await ended;
  await library.app.library.load();
  await expectWorded("figure label");
});

test("a refusal, a failure and a stopped question", async () => {
  const { app, next, writer } = await showApp();
  writer.active.value = undefined;
  next.refuses = true;
  await app.session.open();
  app.conversation.ask(marked("Q"));
  await expectWorded("article ul button");
  next.refuses = false;
  next.error = { type: "not-found", what: "" };
  app.conversation.ask(marked("Q"));
  await expectWorded("article [role=alert]");
});

test("hints before an answer", async () => {
  const { app, writer } = await showApp();
  writer.active.value = undefined;
  await app.session.open();
  app.conversation.ask(marked("Q"), { hintFirst: true });
  await expect.poll(() => app.conversation.exchanges.value[0]?.hintsShown.value).toBe(0);
  await expectWorded("article section p");
  press(words.answer.hints.first);
  await expectWorded("article ol h3");
});

test("the course with its map, a concept with its own, and a path as list and map", async () => {
  const { app } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "course" });
  await expectWorded("main section li a");
  root.querySelector<HTMLElement>("[role=application] button")?.click();
  await expectWorded("h4");
  root.querySelector<HTMLElement>("li button[aria-expanded=false]")?.click();
  await expectWorded("li button[aria-expanded=true] ~ div");
  press(words.courseMap.showPath);
  await expectWorded("ul[aria-label*=A] a");
  press(words.courseMap.hidePath);
  root.querySelector<HTMLElement>("[role=application]")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  await expectWorded("[role=application] button");
  app.course.search.value = "a";
  await expectWorded("form button[type=submit]");
  app.course.search.value = "";
  app.course.shown.value = "simulations";
  await expectWorded("[data-simulation] button");
  app.navigation.go({ name: "concept", id: conceptId("a") });
  await expectWorded("svg a");
  press(words.answer.known.toggleNamed(marked("A")));
  await expectWorded("[role=status] button");
  app.navigation.go({ name: "path", id: conceptId("a") });
  await expectWorded("main ol li");
  root.querySelector<HTMLInputElement>("input[value=essentials]")?.click();
  root.querySelector<HTMLInputElement>("input[value=map]")?.click();
  await expectWorded("svg a");
});

test("the Library with its sections, downloads in every state, and what it asks", async () => {
  const { app, library } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "library" });
  await expectWorded("#courses");
  await expect.poll(() => library.library.courses.courses.value.length).toBe(2);
  const [embedder] = library.library.embedder.choices;
  void embedder?.download.download();
  const download = library.files.running(smallEmbedder.package.id);
  download.report({ step: "waiting", receivedBytes: 1e6, totalBytes: 23e6 });
  await expectWorded("progress");
  download.end({ type: "model-file-damaged", file: marked("file") });
  await expectWorded("[role=alert]");
  void embedder?.download.clearAndDownload();
  await expect.poll(() => library.files.stored.size).toBe(0);
  library.files.running(smallEmbedder.package.id).end();
  await expect.poll(() => embedder?.download.state.value.type).toBe("installed");
  void library.library.embedder.use(smallEmbedder.id);
  library.engines.next.browserModel = "downloadable";
  library.engines.state.value = { type: "loading", id: "a", fraction: 0.5, step: "weights" };
  await library.library.inspect();
  await expectWorded("#storage");
  library.tutor.state.addError = { type: "pack-too-new", found: 9, supported: 1 };
  await library.library.courses.add([new File([], marked("file"))]);
  for (const button of root.querySelectorAll<HTMLElement>("#courses ~ ul button")) button.click();
  await expectWorded("fieldset legend");
  library.tutor.state.addError = undefined;
  await library.library.courses.add([new File([], marked("file"))]);
  expect(library.said.length).toBeGreaterThan(5);
  expect(library.said.filter((text) => isUnworded(text, unmarked))).toEqual([]);
});

test("settings, the help sheet, the sidebar as a sheet, and toasts", async () => {
  const { app, layout } = await showApp();
  await app.session.open();
  app.navigation.go({ name: "settings" });
  await expectWorded("#data");
  layout.helpOpen.value = true;
  await expectWorded("dialog kbd");
  layout.helpOpen.value = false;
  layout.sidebarFits.value = false;
  layout.panelFits.value = false;
  layout.sidebarOpen.value = true;
  await expectWorded("dialog #stats");
  app.conversation.ask(marked("Q"));
  await expect
    .poll(async () => {
      await app.conversations.refresh();
      return app.conversations.all.value.length;
    })
    .toBe(1);
  await expectWorded("dialog li button");
  press(words.conversation.clear);
  await expectWorded("[role=status] button");
});

/** The documents of a course that was made from files, as the Library lists it. */
async function expectSourcesWorded({ library }: Awaited<ReturnType<typeof showApp>>["library"]): Promise<void> {
  const [course] = library.courses.courses.value;
  if (!course) throw new Error("no course");
  await library.sources.toggle(course.meta.id);
  await expectWorded("li section li");
}

test("making a course from files, with everything that can be said of them", async () => {
  const { app, library } = await showApp();
  app.navigation.go({ name: "library" });
  await expectWorded("#import");
  const { making } = library.library;
  const file = { path: marked("a.md"), content: new Blob(["text"]) };
  void making.make([file]);
  library.importClock.ms = 60_000;
  library.importer.tell({ stage: "reading", fraction: 0.5, file: marked("a.md") });
  await expectWorded("progress");
  making.pause(true);
  await expectWorded("progress");
  const report = {
    title: marked("Notes"),
    files: [
      ...everyProblem.map((problem, i) => ({ path: marked(`${i}.pdf`), bytes: 1, passages: 0, notes: [], problem })),
      { path: marked("a.md"), bytes: 1, passages: 3, notes: everyNote, format: "markdown" as const },
    ],
    passedOver: 2,
    documents: 1,
    passages: 3,
    concepts: 2,
    relations: 1,
    names: [],
    circles: [],
  };
  const update = {
    added: [marked("a")],
    changed: [marked("b")],
    same: 2,
    ...{ removed: [marked("c")], leftOut: [marked("Z")] },
    gone: [{ document: documentId("d"), title: marked("d"), passages: 1, concepts: 2, relations: 3 }],
    keptPassages: 2,
    keptConcepts: 1,
  };
  library.importer.finish({ ok: true, value: { report } });
  await expect.poll(() => making.done.value).toBeDefined();
  await expectWorded("details");
  void making.make([file]);
  library.importer.finish({ ok: true, value: { report, pack: new Blob(["pack"]) } });
  await expect.poll(() => making.done.value?.pack).toBeDefined();
  await expectWorded("details");
  void making.make([file]);
  library.importer.finish({ ok: true, value: { report: { ...report, update }, pack: new Blob(["pack"]) } });
  await expect.poll(() => making.done.value?.report.update).toBeDefined();
  await expectWorded("h5");
  void making.make([file]);
  making.cancel();
  await expect.poll(() => making.progress.value).toBeUndefined();
  for (const title of [undefined, marked("Notes")]) {
    library.flag.port.raise({ files: 2, ...(title ? { title } : {}) });
    await making.look();
    await expectWorded("section section input");
  }
  await expectSourcesWorded(library);
  expect(library.said.filter((text) => isUnworded(text, unmarked))).toEqual([]);
});
