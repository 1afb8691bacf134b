/** Scanned pages in the Library. The engine is a fake that takes any language data but what is called damaged. */
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";
import type { CourseReport, FileReport } from "../../src/domain/import-report.ts";
import { LibraryView } from "../../src/ui/library/library-view.tsx";
import { makeLibrary } from "./library-fakes.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const file = (path: string): File => new File(["x"], path);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const fileReport = (over: Partial<FileReport>): FileReport => ({
  path: "a.pdf",
  bytes: 1,
  passages: 1,
  notes: [],
  ...over,
});
const scanned = [
  fileReport({ problem: { type: "scanned", pages: 10 } }),
  fileReport({ path: "b.pdf", notes: [{ type: "pages-without-text", pages: [4, 7] }] }),
  fileReport({ path: "c.pdf", notes: [{ type: "pages-without-text", pages: [1], tried: "nothing-found" }] }),
];
const reportOn = (files: readonly FileReport[]): CourseReport => ({
  ...{ title: "Physics", files, passedOver: 0, documents: 1, passages: 3, concepts: 2, relations: 1 },
  ...{ names: [], circles: [] },
});

async function show() {
  const made = await makeLibrary({});
  render(<LibraryView {...made.app} addCourse={false} />, root);
  await expect.element(page.getByRole("heading", { name: "Chemistry" })).toBeVisible();
  const finish = (files: readonly FileReport[]) =>
    made.importer.finish({ ok: true, value: { report: reportOn(files), pack: new Blob(["pack"]) } });
  return { ...made, finish };
}

test("pages that were left out are counted; with language data the same files are read again, into the same course", async () => {
  const { importer, finish, said } = await show();
  await userEvent.upload(page.getByLabelText("Choose files", { exact: true }), [file("a.pdf"), file("b.pdf")]);
  finish(scanned);
  await expect.element(page.getByText("12 pages are pictures of text, most likely, and were not read.")).toBeVisible();
  expect(button("Read the scanned pages now").elements()).toEqual([]);
  const add = page.getByLabelText("Add language data").last();
  (add.element() as HTMLElement).focus();
  await userEvent.upload(add, file("eng.traineddata"));
  // The button that took the place of the other has the focus: a keyboard goes on from there.
  await expect.element(button("Read the scanned pages now")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(said).toContain("Scanned pages can be read in English now");
  expect(importer.asked.map(({ paths, options }) => [paths, options.readScans, options.change])).toEqual([
    [["a.pdf", "b.pdf"], false, undefined],
    [["a.pdf", "b.pdf"], true, { course: "physics", remove: [] }],
  ]);
  finish([fileReport({ notes: [{ type: "read-by-ocr", languages: "eng", pages: [{ page: 1, confidence: 0.9 }] }] })]);
  await page.getByText("One file was read").click();
  await expect.element(page.getByText("was read by OCR (English), 90 % sure.")).toBeVisible();
  expect(button("Read the scanned pages now").elements()).toEqual([]);
});

test("language data can be downloaded, from the school's own host where one is set, and is used from then on", async () => {
  const { files, finish, profile } = await show();
  profile.update({ modelMirror: "https://models.school.example" });
  await userEvent.upload(page.getByLabelText("Choose files", { exact: true }), [file("a.pdf"), file("b.pdf")]);
  finish(scanned);
  await page.getByRole("combobox", { name: "Language of the pages" }).last().selectOptions("Simplified Chinese");
  expect(files.hosts).toEqual([]);
  await button("Download Language data for Simplified Chinese, 4.0 MB").last().click();
  expect(files.hosts).toEqual([{ type: "mirror", url: "https://models.school.example" }]);
  files.running("ocr-chi_sim").end();
  await expect.element(button("Read the scanned pages now")).toHaveFocus();
  await expect.element(page.getByText("Reads Simplified Chinese.")).toBeVisible();
});

test("reading them can be turned off, and language data deleted after asking once more", async () => {
  const { importer, finish, library } = await show();
  await library.making.scans.add([{ path: "deu.traineddata", content: file("deu.traineddata") }]);
  const toggle = page.getByRole("checkbox", { name: "Read scanned pages (OCR)" });
  await expect.element(toggle).toBeChecked();
  await expect.element(page.getByText("Reads German.")).toBeVisible();
  await toggle.click();
  await userEvent.upload(page.getByLabelText("Choose files", { exact: true }), file("a.pdf"));
  finish([]);
  expect(importer.asked.at(-1)?.options.readScans).toBe(false);
  await page.getByText("Scanned pages", { exact: true }).click();
  await button("Delete the language data for German").click();
  await expect.element(button("Keep it")).toHaveFocus();
  await button("Delete").click();
  await expect.poll(() => toggle.elements()).toEqual([]);
});

test("language data that is refused is said beside where it was added, and dropping some makes no course", async () => {
  const { importer } = await show();
  await userEvent.upload(page.getByLabelText("Choose files", { exact: true }), file("damaged.traineddata"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("can't be used to read pictures");
  expect(importer.asked).toEqual([]);
  await userEvent.upload(page.getByLabelText("Choose files", { exact: true }), file("eng.traineddata"));
  await expect.element(page.getByRole("checkbox", { name: "Read scanned pages (OCR)" })).toBeVisible();
  expect(page.getByRole("alert").elements()).toEqual([]);
  expect(importer.asked).toEqual([]);
});
