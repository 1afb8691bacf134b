/** An EPUB: its chapters in reading order. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Archive } from "../archive/open-archive.ts";
import { htmlBlocks } from "../html/html-blocks.ts";
import { readPart } from "../office/package-parts.ts";
import { child, descendants, textOf } from "../office/xml-tree.ts";
import type { ReadBlock, ReadDocument } from "../source.ts";
import { decodeText } from "../text/decode.ts";

/** Fonts may be scrambled without keeping anybody from reading. */
const scrambledFont = /obfuscation|RC$/;

function isLocked(archive: Archive): boolean {
  const encryption = readPart(archive, "META-INF/encryption.xml");
  if (!encryption.ok) return archive.entry("META-INF/rights.xml") !== undefined;
  const methods = [
    ...descendants(encryption.value, "EncryptionMethod"),
    ...descendants(encryption.value, "enc:EncryptionMethod"),
  ];
  return methods.some(({ attributes }) => !scrambledFont.test(attributes.Algorithm ?? ""));
}

/** A stray percent sign is no code. */
function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export function readBook(path: string, archive: Archive): Result<ReadDocument, ImportProblem> {
  if (isLocked(archive)) return err({ type: "password" });
  const container = readPart(archive, "META-INF/container.xml");
  const root = container.ok ? descendants(container.value, "rootfile")[0]?.attributes["full-path"] : undefined;
  if (!root) return err({ type: "damaged" });
  const book = readPart(archive, root);
  if (!book.ok) return book;
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const files = new Map(
    [...descendants(book.value, "item"), ...descendants(book.value, "opf:item")].map(({ attributes }) => [
      attributes.id ?? "",
      attributes,
    ]),
  );
  const spine = [...descendants(book.value, "itemref"), ...descendants(book.value, "opf:itemref")];
  const blocks: ReadBlock[] = [];
  let missing = false;
  for (const { attributes } of spine) {
    const file = files.get(attributes.idref ?? "");
    if (!file || /\bnav\b/.test(file.properties ?? "") || attributes.linear === "no") continue;
    const entry = archive.entry(folder + (decodePath(file.href ?? "").split("#")[0] ?? ""));
    const bytes = entry?.read();
    if (bytes?.ok) blocks.push(...htmlBlocks(decodeText(bytes.value), undefined, true).blocks);
    else missing = true;
  }
  const metadata = child(book.value, "metadata") ?? child(book.value, "opf:metadata");
  const values = (name: string): string[] =>
    descendants(metadata, name)
      .map((element) => textOf(element).replace(/\s+/g, " ").trim().slice(0, 300))
      .filter((text) => text !== "");
  const [title] = values("dc:title");
  const [licence] = values("dc:rights");
  return ok({
    path,
    kind: "web",
    authors: values("dc:creator"),
    blocks,
    notes: missing ? [{ type: "cut-off" }] : [],
    ...(title ? { title } : {}),
    ...(licence ? { licence } : {}),
  });
}
