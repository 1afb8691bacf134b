/**
 * Makes text that others wrote safe to quote in a prompt: nothing invisible, no control token of a chat template,
 * no line that looks like a role or like the prompt's own labels. What it says stays; what it is told to be, a
 * quoted passage, is the prompt's job.
 */
import { mapProse } from "../../markdown/verbatim.ts";
import { defuse } from "./defuse.ts";

/**
 * Controls, private use, lone surrogates, interlinear marks, and all that is drawn as nothing: zero-width and
 * bidirectional marks, tags, variation selectors, fillers.
 */
const invisible = /(?![\n\t])[\p{Cc}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * `<|im_start|>`, `<start_of_turn>`, `</s>`, `[INST]`, `<<SYS>>`, … A tokenizer reads these inside any text as the
 * end of one message and the start of another; with a blank inside they are ordinary characters.
 */
const controlTokens: readonly (readonly [RegExp, string])[] = [
  [/<(?=[|｜])/g, "< "],
  [
    /<(?=\/?(?:s|bos|eos|pad|unk|(?:start|end)_of_\w+|begin_of_text|endoftext|(?:un)?think|tool_\w+|fim_\w+|unused\d+|extra_id_\d+|system|user|assistant|human|model)>)/gi,
    "< ",
  ],
  [/<<(?=\/?SYS>>)/gi, "< <"],
  [/\[(?=\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\])/gi, "[ "],
];

const linkTo = (target: string): RegExp =>
  new RegExp(`!?\\[([^[\\]\\n]*)\\]\\((?:${target})[^)\\s]*(?:[ \\t]+"[^"\\n]*")?\\)`, "gi");
/** A target with a scheme or a path: `f[x](y, z)` is mathematics. */
const link = linkTo("[a-z][a-z0-9+.-]*:|\\/|#|www\\.");
/** Not even code or a formula that was only opened to hide it keeps such a link. */
const webLink = linkTo("(?:https?|data|javascript|mailto|ftp|file):|\\/\\/|www\\.");

function neutraliseOnce(text: string): string {
  const visible = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(invisible, "")
    .replace(webLink, "$1");
  let safe = defuse(mapProse(visible, (prose) => prose.replace(link, "$1")));
  for (const [token, harmless] of controlTokens) safe = safe.replace(token, harmless);
  return safe.trim();
}

/** Links become their text: where they lead is no part of what is explained. */
export function neutralise(text: string): string {
  let safe = neutraliseOnce(text);
  // What was taken out can bring together what stood on both sides of it.
  for (let before = text; safe !== before; safe = neutraliseOnce(before)) before = safe;
  return safe;
}

const longestLine = 80;
const longestTitle = 400;

/** For titles and headings: one line, cut at a word. */
export function neutraliseLine(text: string): string {
  const line = neutralise(neutralise(text.slice(0, longestTitle)).replace(/\s+/g, " "));
  const characters = [...line];
  if (characters.length <= longestLine) return line;
  return `${characters
    .slice(0, longestLine)
    .join("")
    .replace(/\s+\S*$/, "")} …`;
}
