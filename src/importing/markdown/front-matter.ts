/** The few entries of a document's front matter that are told of it. No YAML is run: lines are read. */

export interface DocumentHead {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  /** The text behind it. */
  readonly body: string;
}

const unquote = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();

function names(value: string): string[] {
  return value
    .replace(/^\[|\]$/g, "")
    .split(/\s*(?:,|;| and )\s*/)
    .map(unquote)
    .filter((name) => name !== "" && name.length < 120)
    .slice(0, 20);
}

export function readDocumentHead(text: string): DocumentHead {
  const match = /^---[^\S\n]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text);
  if (!match) return { authors: [], body: text };
  const entries = new Map<string, string>();
  let list: string | undefined;
  for (const line of (match[1] ?? "").split("\n")) {
    const entry = /^([A-Za-z][\w-]{0,40})\s*:\s*(.*)$/.exec(line);
    const item = /^\s+-\s+(?:name\s*:\s*)?([^:]{1,120})$/.exec(line);
    if (entry) {
      list = entry[1]?.toLowerCase() ?? "";
      entries.set(list, entry[2] ?? "");
    } else if (item && list !== undefined) entries.set(list, [entries.get(list), item[1]].filter(Boolean).join(", "));
  }
  const title = unquote(entries.get("title") ?? "");
  const licence = unquote(entries.get("license") ?? entries.get("licence") ?? "");
  return {
    ...(title ? { title } : {}),
    authors: names(entries.get("authors") ?? entries.get("author") ?? ""),
    ...(licence ? { licence } : {}),
    body: text.slice(match[0].length),
  };
}
