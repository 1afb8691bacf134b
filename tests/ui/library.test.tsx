import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";
import { checkModelMirror } from "../../src/domain/model-mirror.ts";
import { english } from "../../src/language/words/en.ts";
import { questionsAbout } from "../../src/ui/conversation/empty-state.tsx";
import { LibraryView } from "../../src/ui/library/library-view.tsx";
import { createTimeLeft } from "../../src/ui/view-models/time-left.ts";
import { makeLibrary, withGpu, withoutGpu } from "./library-fakes.ts";
import { languageModel, smallEmbedder } from "./small-catalogue.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(options: Parameters<typeof makeLibrary>[0] & { addCourse?: boolean } = {}) {
  const made = await makeLibrary(options);
  render(<LibraryView {...made.app} addCourse={options.addCourse ?? false} />, root);
  await expect.element(page.getByRole("heading", { name: "Chemistry" })).toBeVisible();
  return made;
}
const button = (name: string | RegExp) => page.getByRole("button", { name });
const row = (name: string) => page.getByRole("listitem", { name, exact: true });

test("a course is taken into use, and the one before gives way", async () => {
  const { switched, said } = await show();
  await button("Use this course: Chemistry").click();
  await expect.element(row("Chemistry")).toHaveTextContent("In use");
  await expect.element(row("Introduction to AI")).not.toHaveTextContent("In use");
  expect(switched).toEqual(["chemistry"]);
  expect(said).toEqual(["Questions are now answered from “Chemistry”"]);
});

test("a course file is added; one that needs a newer Erica says so and changes nothing", async () => {
  const { tutor } = await show();
  const input = page.getByLabelText("Add a course file");
  await userEvent.upload(input, new File(["x"], "physics.erica"));
  await expect.element(row("Physics")).toBeVisible();
  tutor.state.addError = { type: "pack-too-new", found: 9, supported: 1 };
  await userEvent.upload(input, new File(["x"], "later.erica"));
  const alert = page.getByRole("alert");
  await expect.element(alert).toHaveTextContent("This course needs a newer Erica");
  await expect.element(page.getByText("This was about “later.erica”.")).toBeVisible();
  expect(row("Physics").elements().length + row("Chemistry").elements().length).toBe(2);
});

test("a course file can be dropped; one dropped beside its place does not lead away from Erica", async () => {
  await show();
  const drop = (target: Element): boolean => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "physics.erica"));
    return target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  };
  expect(drop(page.getByRole("heading", { name: "Library" }).element())).toBe(false);
  expect(row("Physics").elements()).toEqual([]);
  expect(drop(page.getByLabelText("Add a course file").element())).toBe(false);
  await expect.element(row("Physics")).toBeVisible();
});

test("removing a course asks first; the course that comes with Erica can't be removed", async () => {
  await show();
  expect(button("Remove Introduction to AI").elements()).toEqual([]);
  await button("Remove Chemistry").click();
  await expect.element(button("Keep it")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(button("Remove Chemistry")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await page.getByRole("group").getByRole("button", { name: "Remove" }).click();
  await expect.element(row("Chemistry")).not.toBeInTheDocument();
});

test("“Add a source” puts the focus on adding a course file", async () => {
  await show({ addCourse: true });
  await expect.element(page.getByLabelText("Add a course file")).toHaveFocus();
});

test("a download shows how far it is and how long it takes, pauses, goes on and ends; only start and end are announced", async () => {
  const { files, said, clock } = await show();
  await button("Download Small embedder, 23 MB").click();
  const download = files.running(smallEmbedder.package.id);
  download.report({ step: "downloading", receivedBytes: 0, totalBytes: 23e6 });
  clock.ms = 10_000;
  download.report({ step: "downloading", receivedBytes: 2.3e6, totalBytes: 23e6 });
  await expect.element(page.getByText("Downloading: 2.3 MB of 23 MB, about 2 min left")).toBeVisible();
  await expect.element(page.getByRole("progressbar", { name: /2\.3 MB of 23 MB/ })).toHaveAttribute("value", "10");
  await button("Pause the download of Small embedder").click();
  await expect.element(page.getByText("Paused: 2.3 MB of 23 MB are here.")).toBeVisible();
  await expect.element(button("Resume the download of Small embedder")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  files.running(smallEmbedder.package.id).end();
  await expect.element(button("Use Small embedder")).toBeVisible();
  expect(said).toEqual([
    "Downloading Small embedder",
    "Small embedder: paused",
    "Downloading Small embedder",
    "Small embedder is on this device",
  ]);
});

test("cancelling a download drops what was received", async () => {
  const { files } = await show();
  await button(/^Download Small embedder/).click();
  files.running("small").report({ step: "downloading", receivedBytes: 5e6, totalBytes: 23e6 });
  await button("Cancel the download of Small embedder").click();
  await expect.element(button("Download Small embedder, 23 MB")).toBeVisible();
  expect(files.stored.size).toBe(0);
});

test("a damaged file is cleared and downloaded again with one press", async () => {
  const { files } = await show();
  await button(/^Download Small embedder/).click();
  files.running("small").report({ step: "checking", receivedBytes: 23e6, totalBytes: 23e6 });
  files.running("small").end({ type: "model-file-damaged", file: "model.bin" });
  await expect.element(page.getByRole("alert")).toHaveTextContent("“model.bin” is not the file");
  await button("Clear Small embedder and download it again").click();
  expect(files.stored.size).toBe(0);
  files.running("small").end();
  await expect.element(button("Use Small embedder")).toBeVisible();
});

test("on a metered connection a download asks once more", async () => {
  const { files } = await show({ facts: { ...withoutGpu, connection: { saveData: true } } });
  await button(/^Download Small embedder/).click();
  expect(files.hosts).toEqual([]);
  await expect.element(page.getByText(/may cost money or data/)).toBeVisible();
  await button("Download anyway").click();
  expect(files.hosts).toEqual([{ type: "publisher" }]);
});

test("the browser is asked to keep the files at the first download, and its refusal is told", async () => {
  const { files, timesAsked } = await show({ persist: false });
  expect(timesAsked()).toBe(0);
  await button(/^Download Small embedder/).click();
  await expect.element(page.getByText(/did not promise to keep it/)).toBeVisible();
  files.running("small").end();
  await button("Delete Small embedder").click();
  await button("Delete").click();
  await button(/^Download Small embedder/).click();
  expect(timesAsked()).toBe(1);
});

test("an embedder is prepared while the earlier one serves, then used, then deleted with its room given back", async () => {
  const { files, tutor, toasts } = await show();
  await button(/^Download Small embedder/).click();
  files.running("small").end();
  await button("Use Small embedder").click();
  await expect.element(page.getByRole("progressbar", { name: /Preparing the index: 50 %/ })).toBeVisible();
  await expect.element(row("Built-in model")).toHaveTextContent("In use");
  tutor.embedding.open();
  await expect.element(row("Small embedder")).toHaveTextContent("In use");
  await button("Delete Small embedder").click();
  await expect.element(page.getByText(/23 MB become free. Search goes back to the built-in model/)).toBeVisible();
  await button("Delete").click();
  await expect.element(row("Built-in model")).toHaveTextContent("In use");
  expect(toasts).toEqual(["Small embedder was deleted; 23 MB are free again."]);
});

test("without WebGPU the reason is said, nothing is offered for download, and nothing is lost", async () => {
  const { files } = await show({ models: [languageModel("a", 400), languageModel("b", 900)] });
  await expect
    .element(page.getByRole("note"))
    .toHaveTextContent(/This device: This browser has no WebGPU.*Nothing is lost: Erica's composed answers work here/);
  await page.getByText("All 2 models, and whether they fit this device").click();
  await expect.element(row("Model b")).toHaveTextContent("It does not fit");
  expect(button(/^Download Model/).elements()).toEqual([]);
  expect(files.hosts).toEqual([]);
});

test("a capable device is offered Basic, Better and Best with size, time and licence before anything is downloaded", async () => {
  const { files } = await show({
    facts: withGpu,
    models: [languageModel("a", 400), languageModel("b", 900), languageModel("c", 2000), languageModel("d", 90_000)],
  });
  for (const [name, size, time] of [
    ["Basic Model a", "400 MB", "about 3 min"],
    ["Better Model b", "900 MB", "about 6 min"],
    ["Best Model c", "2.0 GB", "about 14 min"],
  ] as const) {
    await expect.element(row(name)).toHaveTextContent(`${size} of storage · ${time} at 20 Mbit/s`);
    await expect.element(row(name)).toHaveTextContent("Licence: Apache-2.0");
  }
  await page.getByText(/^All 4 models/).click();
  await expect.element(row("Model d")).toHaveTextContent("It does not fit");
  expect(files.hosts).toEqual([]);
});

test("a model with files that Erica doesn't know says so before it is downloaded; one known in full doesn't", async () => {
  const { files } = await show({ facts: withGpu, models: [languageModel("a", 400)] });
  await expect.element(row("Basic Model a")).toHaveTextContent("Download it only from a host you trust.");
  await expect.element(row("Small embedder")).not.toHaveTextContent("a host you trust");
  expect(files.hosts).toEqual([]);
});

test("a language model is turned on and off, and the choice is kept", async () => {
  const { files, profile, engines } = await show({ facts: withGpu });
  await button(/^Download Model a/).click();
  files.running("a-f16").end();
  await button("Turn on Model a").click();
  await expect.element(page.getByText("Model a is on. New answers are written by it.")).toBeVisible();
  await expect.element(button("Turn off Model a")).toHaveFocus();
  expect(profile.profile.peek().languageModel).toBe("a");
  await button("Turn off Model a").click();
  await expect.element(page.getByText("Off. Answers are composed from the course.")).toBeVisible();
  expect([profile.profile.peek().languageModel, engines.state.peek().type]).toEqual(["none", "off"]);
});

test("a model that closed the tab before loads only when asked to anyway", async () => {
  const { files, profile, engines } = await show({ facts: withGpu });
  await button(/^Download Model a/).click();
  files.running("a-f16").end();
  engines.next.error = { type: "language-model-crashed-before", model: "Model a" };
  await button("Turn on Model a").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The tab closed the last time");
  expect(profile.profile.peek().languageModel).toBe("none");
  await button("Load Model a again anyway").click();
  await expect.element(page.getByText("Model a is on.", { exact: false }).first()).toBeVisible();
  expect(engines.loads.map(({ force }) => force)).toEqual([false, true]);
});

test("the browser's own model has its own place where it exists; where the browser would download it on a metered connection, that is asked", async () => {
  const { app, engines, library } = await show({ facts: { ...withoutGpu, connection: { type: "cellular" } } });
  expect(row("The browser's own model").elements()).toEqual([]);
  engines.next.browserModel = "downloadable";
  await library.languageModel.refresh();
  await expect.element(row("The browser's own model")).toHaveTextContent("downloads it from its maker");
  await button("Turn on the browser's own model").click();
  await expect.element(page.getByText(/may download several gigabytes/)).toBeVisible();
  expect(engines.loads).toEqual([]);
  await page.getByRole("group").getByRole("button", { name: "Turn on" }).click();
  await expect.element(button("Turn off the browser's own model")).toBeVisible();
  expect(app.profile.profile.peek().languageModel).toBe("browser");
});

test("a school's host is checked, saved, named, and taken for the next download", async () => {
  const { files, profile } = await show();
  await expect.element(page.getByText(/fetches its files from models\.example/)).toBeVisible();
  const field = page.getByRole("textbox", { name: "Your school's model host" });
  await field.fill("http://models.school.example");
  await button("Save").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("it is not encrypted (https)");
  expect(profile.profile.peek().modelMirror).toBe("");
  await field.fill("https://models.school.example/erica/");
  await button("Save").click();
  await expect.element(page.getByText(/fetches its files from models\.school\.example/)).toBeVisible();
  await button(/^Download Small embedder/).click();
  expect(files.hosts).toEqual([{ type: "mirror", url: "https://models.school.example/erica" }]);
});

test("an index that an earlier start began to prepare shows its progress until it is done", async () => {
  const { tutor, app, files } = await makeLibrary();
  const { id, revision, bytes } = smallEmbedder.package;
  files.stored.set(id, { id, revision, complete: true, storedBytes: bytes });
  tutor.state.embedding = { embedder: smallEmbedder.id, done: 3, total: 4 };
  tutor.tell.changed();
  render(<LibraryView {...app} addCourse={false} />, root);
  await expect.element(page.getByText(/Preparing the index: 75 %/)).toBeVisible();
  tutor.state.embedding = undefined;
  tutor.state.embedder = smallEmbedder.id;
  tutor.tell.changed();
  // Told again while it asks: the last state counts.
  tutor.tell.changed();
  await expect.element(row("Small embedder")).toHaveTextContent("In use");
});

test.each([
  [5_400, "5 kB"],
  [9_940_000, "9.9 MB"],
  [23_400_000, "23 MB"],
  [1_234_000_000, "1.2 GB"],
])("%i bytes are said as %s", (bytes, text) => expect(english.numbers.downloadSize(bytes)).toBe(text));

test.each([
  [20, "less than a minute left"],
  [125, "about 2 min left"],
  [6000, "about 1.7 h left"],
])("%i seconds are said as %s", (seconds, text) => expect(english.numbers.timeLeft(seconds)).toBe(text));

test("the time left follows the pace of the last moments, and nothing is said too early", () => {
  let now = 0;
  const left = createTimeLeft(() => now);
  expect(left(0, 100)).toBeUndefined();
  now = 1000;
  expect(left(1, 100)).toBeUndefined();
  now = 2000;
  expect(left(2, 100)).toBeCloseTo(98);
  for (now = 3000; now <= 32_000; now += 1000) left(2 + (now - 2000) / 500, 100);
  now = 33_000;
  expect(left(64, 100)).toBeCloseTo(18);
});

test.each([
  ["", ""],
  [" https://models.school.example/ ", "https://models.school.example"],
  ["http://localhost:8000/erica/", "http://localhost:8000/erica"],
])("the model host “%s” is taken as “%s”", (text, address) =>
  expect(checkModelMirror(text)).toEqual({ ok: true, value: address }),
);

test.each([
  "models.school.example",
  "ftp://models.school.example",
  "http://models.school.example",
  "https://name:secret@models.school.example",
  "https://models.school.example/?token=1",
  "javascript:alert(1)",
])("the model host “%s” is refused", (text) => {
  const checked = checkModelMirror(text);
  expect(!checked.ok && checked.error.type).toBe("model-host-invalid");
});

test("a course of one's own gives example questions from its start to its end", () => {
  const concepts = Array.from({ length: 10 }, (_, i) => ({ title: `C${i}` }));
  expect(questionsAbout(concepts, english.conversation)).toEqual([
    "What is C0?",
    "What is C2?",
    "What is C5?",
    "What is C7?",
  ]);
  expect(questionsAbout(concepts.slice(0, 2), english.conversation)).toEqual(["What is C0?", "What is C1?"]);
  expect(questionsAbout([], english.conversation)).toEqual([]);
});
