/** A LaTeX document as its text: no preamble, no layout, its own commands replaced by what they stand for. */
import type { ImportNote } from "../../domain/import-report.ts";
import type { ReadDocument } from "../source.ts";
import { TexBlocks } from "./blocks.ts";
import { sectioning } from "./commands.ts";
import { assembleTex, type FindTex } from "./inclusions.ts";
import type { TexFindings } from "./inline.ts";
import { expandMacros } from "./macros.ts";
import { parseTex, type TexNode } from "./parse.ts";
import { TexReferences } from "./references.ts";
import { tokenizeTex } from "./tokenize.ts";

const mostNamed = 12;

/** The document and, before it, the commands that say its title and authors. */
function bodyOf(nodes: readonly TexNode[]): readonly TexNode[] {
  const at = nodes.findIndex((node) => node.type === "environment" && node.name === "document");
  const document = nodes[at];
  if (document?.type !== "environment") return nodes;
  const head = nodes.slice(0, at).flatMap((node, i): readonly TexNode[] => {
    if (node.type !== "command" || !/^(?:title|author)$/.test(node.name)) return [];
    const next = nodes.slice(i + 1, i + 40);
    const group = next.findIndex(({ type }) => type === "group");
    return [node, ...next.slice(0, group + 1)];
  });
  return [...head, ...document.nodes];
}

const isSlides = (source: string): boolean =>
  /\\documentclass(?:\[[^\]]*\])?\s*\{beamer\}/.test(source.slice(0, 20_000));

/** @throws RangeError when things stand inside each other more deeply than in any text */
export async function readLatex(path: string, text: string, find: FindTex): Promise<ReadDocument> {
  const { source, missing } = await assembleTex(path, text, find);
  const { tokens, whole } = tokenizeTex(source);
  const { tokens: plain, theorems, unresolved } = expandMacros(tokens);
  const nodes = bodyOf(parseTex(plain));
  const read = (earlier: TexReferences | undefined, levels: readonly string[]) => {
    const references = new TexReferences(theorems, earlier);
    const found: TexFindings = { references, unknown: new Set(), footnotes: [], pictures: 0 };
    const blocks = new TexBlocks(found, theorems, levels);
    blocks.read(nodes);
    return { found, blocks };
  };
  // A text refers forward: what labels stand for is known after a first reading.
  const first = read(undefined, []);
  const levels = sectioning.filter((name) => first.blocks.levels.has(name));
  const { found, blocks } = read(first.found.references, levels);
  const unknown = [...found.unknown];
  const notes: ImportNote[] = [
    ...(found.pictures > 0 ? [{ type: "pictures", count: found.pictures } as const] : []),
    ...(missing.length > 0 ? [{ type: "includes-missing", names: missing.slice(0, mostNamed) } as const] : []),
    ...(unknown.length > 0
      ? [{ type: "commands-unknown", names: unknown.slice(0, mostNamed), count: unknown.length } as const]
      : []),
    ...(unresolved ? [{ type: "macros-unresolved" } as const] : []),
    ...(whole ? [] : [{ type: "cut-off" } as const]),
  ];
  const { title, authors } = blocks.head;
  return {
    path,
    kind: isSlides(source) ? "slides" : "web",
    authors,
    blocks: blocks.blocks,
    notes,
    ...(title ? { title } : {}),
  };
}
