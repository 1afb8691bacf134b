/** What a course says of itself: its title, its id, its language. */
import { ownCoursePrefix } from "../../domain/own-course.ts";
import { foldText } from "../../language/text.ts";
import type { PassageText } from "../concepts/passage-text.ts";
import type { DraftDocument } from "../passages/to-passages.ts";
import type { FilesRead } from "../read-files.ts";

/** A name that the texts write in lower case, within a sentence. */
export function createIsWritten(texts: readonly PassageText[]): (name: string) => boolean {
  const first = new Set<string>();
  for (const { sentences } of texts)
    for (const sentence of sentences)
      for (const [word] of sentence.matchAll(/(?<=\s)\p{Ll}[\p{L}\p{N}'’-]*/gu)) first.add(word);
  return (name) => first.has(/^[\p{L}\p{N}'’-]+/u.exec(name)?.[0] ?? "");
}

/** The folder that all files lie in, else the title of the first document. */
export function nameCourse(read: FilesRead, documents: readonly DraftDocument[]): string {
  const folders = new Set(read.files.map(({ path }) => (path.includes("/") ? (path.split("/")[0] ?? "") : "")));
  const [folder = ""] = folders;
  const named = folders.size === 1 && folder !== "" && documents.length > 1;
  const title = named
    ? folder
        .replace(/\.zip$/i, "")
        .replace(/[_-]+/g, " ")
        .trim()
    : (documents[0]?.document.title ?? "");
  return title.charAt(0).toUpperCase() + title.slice(1) || "Course";
}

/** The same files give the same id: adding them again replaces the course and makes no second one. */
export function idOf(title: string, read: FilesRead): string {
  const hashes = [...read.sources, ...read.graphs].map(({ sha256 }) => sha256).sort();
  let sum = 0;
  for (const letter of hashes.join("")) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return `${ownCoursePrefix}${foldText(title).replace(/ /g, "-").slice(0, 60) || "course"}-${(sum >>> 0).toString(16).padStart(8, "0")}`;
}
