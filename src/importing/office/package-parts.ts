/** The parts of an office file that both kinds share. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Archive } from "../archive/open-archive.ts";
import { decodeText } from "../text/decode.ts";
import { descendants, parseXml, textOf, type XmlElement } from "./xml-tree.ts";

export function readPart(archive: Archive, path: string): Result<XmlElement, ImportProblem> {
  const entry = archive.entry(path);
  if (!entry) return err({ type: "damaged" });
  const bytes = entry.read();
  if (!bytes.ok) return bytes;
  const root = parseXml(decodeText(bytes.value));
  return root ? ok(root) : err({ type: "damaged" });
}

/** Targets of a part's relationships by their id. */
export function relationships(archive: Archive, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const found = readPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return new Map(
    descendants(found.ok ? found.value : undefined, "Relationship").map(({ attributes }) => [
      attributes.Id ?? "",
      resolve(folder, attributes.Target ?? ""),
    ]),
  );
}

/** "ppt/slides/" and "../notesSlides/n1.xml" → "ppt/notesSlides/n1.xml". */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

export function readProperties(archive: Archive): { readonly title?: string; readonly authors: readonly string[] } {
  const core = readPart(archive, "docProps/core.xml");
  const value = (name: string): string =>
    core.ok ? textOf(descendants(core.value, name)[0]).replace(/\s+/g, " ").trim().slice(0, 300) : "";
  const title = value("dc:title");
  const author = value("dc:creator");
  return { authors: author === "" ? [] : [author], ...(title === "" ? {} : { title }) };
}
