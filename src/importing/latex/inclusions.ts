/** `\input` and `\include`: the files of one document, put together where it says. */
import { importLimits } from "../limits.ts";

/** A file beside the one that includes it; a text that isn't there was not chosen. */
export type FindTex = (path: string) => Promise<string | undefined>;

export interface Assembled {
  readonly source: string;
  /** Paths of the files that stand in it. */
  readonly included: readonly string[];
  /** Named and not found, or too many. */
  readonly missing: readonly string[];
}

const inclusion =
  /(^|[^\\])%[^\n]*|\\(?:input|include|subfile)\s*(?:\{\s*"?([^{}"\n]{1,300}?)"?\s*\}|[^\S\n]+([\w./-]{1,200}))|\\(?:sub)?import\s*\{\s*([^{}\n]{0,300})\}\s*\{\s*([^{}\n]{1,300})\}/g;

/** "ch/../a" → "a"; a path that leads out of the folder is none of it. */
function resolved(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${name}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
const withEnding = (path: string): string[] => (/\.(?:tex|ltx|latex)$/i.test(path) ? [path] : [`${path}.tex`, path]);

/** @returns what it includes, as it is written; what is commented out isn't included */
function* namesIn(source: string): Generator<{ readonly name: string; readonly at: number; readonly end: number }> {
  for (const match of source.matchAll(inclusion)) {
    const name = match[2] ?? match[3] ?? (match[5] === undefined ? undefined : `${match[4] ?? ""}/${match[5]}`);
    if (name !== undefined) yield { name: name.trim(), at: match.index, end: match.index + match[0].length };
  }
}

/** @param path of the document that includes */
export async function assembleTex(path: string, source: string, find: FindTex): Promise<Assembled> {
  const root = folderOf(path);
  const included = new Set<string>();
  const missing = new Set<string>();
  let left: number = importLimits.texInclusions;
  let characters: number = importLimits.texCharacters - source.length;
  const put = async (text: string, folder: string, above: readonly string[]): Promise<string> => {
    let whole = "";
    let from = 0;
    for (const { name, at, end } of namesIn(text)) {
      whole += text.slice(from, at);
      from = end;
      // LaTeX looks from the main file's folder; editors forgive those who write from their own.
      const paths = [root, folder].flatMap((base) => withEnding(resolved(base, name)));
      const inner = await firstOf(paths, find);
      characters -= inner?.text.length ?? 0;
      if (!inner || above.includes(inner.path) || left-- <= 0 || characters < 0) {
        missing.add(name);
        continue;
      }
      included.add(inner.path);
      whole += `\n${await put(inner.text, folderOf(inner.path), [...above, inner.path])}\n`;
    }
    return whole + text.slice(from);
  };
  return { source: await put(source, root, [path]), included: [...included], missing: [...missing] };
}

async function firstOf(paths: readonly string[], find: FindTex): Promise<{ path: string; text: string } | undefined> {
  for (const path of paths) {
    const text = await find(path);
    if (text !== undefined) return { path, text: bodyOf(text) };
  }
  return undefined;
}

/** A file that can be a document of its own brings a preamble along, which isn't wanted here. */
function bodyOf(text: string): string {
  const begin = /\\begin\s*\{document\}/.exec(text);
  if (!begin || !/\\documentclass/.test(text.slice(0, begin.index))) return text;
  const end = text.lastIndexOf("\\end{document}");
  return text.slice(begin.index + begin[0].length, end < 0 ? text.length : end);
}

/** @returns by path, which document a file is part of: it is read where that says */
export async function partsOfTex(paths: readonly string[], find: FindTex): Promise<ReadonlyMap<string, string>> {
  const known = new Set(paths);
  const wholes = new Map<string, string>();
  for (const path of paths) {
    const text = await find(path);
    if (text === undefined || !/\\(?:input|include|subfile|import|subimport)(?![A-Za-z])/.test(text)) continue;
    const { included } = await assembleTex(path, text, find);
    for (const inner of included) {
      // What has a preamble of its own includes the others, not the other way round.
      const better = !wholes.has(inner) || /\\documentclass/.test(text);
      if (known.has(inner) && inner !== path && better) wholes.set(inner, path);
    }
  }
  // Files that include each other in a circle would all wait for the others.
  for (const path of paths) {
    const seen = new Set([path]);
    for (let at = wholes.get(path); at !== undefined; at = wholes.get(at)) {
      if (at === path) wholes.delete(path);
      if (seen.has(at)) break;
      seen.add(at);
    }
  }
  return wholes;
}
