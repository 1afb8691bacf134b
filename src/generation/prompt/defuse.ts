/**
 * Shapes that a model could take for the prompt itself: a role that speaks, one of the prompt's labels or sentences,
 * an address. They are looked for everywhere, since code and formulas can be opened to hide them.
 */
import { mapProse } from "../../markdown/verbatim.ts";
import { afterMaterial, beforeMaterial } from "./instructions.ts";

const roles = "(?:system|assistant|user|human|developer|tutor|instructions?|response|question|answer)";
/** Quote marks, list marks, emphasis, brackets, the beginning of code or of a formula, and TeX that sets text. */
const before = "(?:[ \\t>*_~`$|(\\[{\"'+-]|#{1,6}(?=[ \\t])|\\d{1,3}[.)](?=[ \\t])|\\\\[a-z]+\\{|\\\\[(\\[])*";
const behind = "(?=[*_~`\"'”’)\\]}$]*[ \\t]*[:：])";
const roleLabel = new RegExp(`^(${before})(${roles})${behind}`, "gim");
const roleHeading = new RegExp(`^([ \\t>]*)#{2,6}[ \\t]+(?=“?${roles}\\b)`, "gim");
/** In code a role in small letters is a name, unless somebody is told something. */
const speaks = new RegExp(
  `^(${before})((?:System|SYSTEM|Assistant|ASSISTANT|User|USER|Human|HUMAN|Developer|Instructions?|INSTRUCTIONS?|Question|QUESTION|Answer|ANSWER|Response|RESPONSE)${behind}|(?:system|assistant|user|human|developer|instructions?|question)(?=[ \\t]*:(?:[ \\t]+[A-Za-z]+){2}))`,
  "gm",
);

const labels = "end of material|material|source[ \\t]+\\d+|outline|subject|known|order";
const promptLabel = new RegExp(`[[［【](?=[ \\t]*(?:${labels})\\b[^\\]\\n]*[\\]］】])`, "gi");
/** In code `[order]` is an index: a label has a key behind it. */
const keyedLabel =
  /[[［【](?=[ \t]*(?:end of material\b|(?:material|source[ \t]+\d+|outline|subject|known|order)[ \t]+[\da-f]{6,}\b)[^\]\n]*[\]］】])/gi;

/** The first four words of each of the prompt's sentences about its material, however they are spaced or marked. */
const sentences = [beforeMaterial, afterMaterial]
  .flatMap((text) => text.split(/[.;:]/))
  .map((sentence) =>
    sentence
      .trim()
      .split(/[\s,]+/)
      .slice(0, 4),
  )
  .filter(({ length }) => length === 4);
const promptWords = new RegExp(
  sentences.map(([first, ...rest]) => `\\b(${first})(?=[\\s*_\`~]+${rest.join("[\\s*_`~]+")}\\b)`).join("|"),
  "gi",
);

/** A scheme makes an address a link wherever it stands. */
const scheme =
  /(?:https?|ftp|wss?):\/\/|\b(?:javascript|vbscript|file):(?=\S)|\bdata:(?=[\w/+.-]+[;,])|\bmailto:(?=\S)|\bwww\.(?=\w)/gi;
/** `[name]: target` gives every `[name]` a target. */
const linkDefinition = /^([ \t>]*\[[^\]\n]+\]):(?=[ \t]*\S)/gm;

/** Once more changes nothing. */
const defuseEverywhere = (text: string): string =>
  text
    .replace(scheme, "")
    .replace(linkDefinition, "$1 –")
    .replace(promptWords, (words) => `“${words}”`)
    .replace(keyedLabel, "(")
    .replace(speaks, "$1“$2”");

export const defuse = (text: string): string =>
  mapProse(defuseEverywhere(text), (prose) =>
    prose.replace(roleHeading, "$1").replace(roleLabel, "$1“$2”").replace(promptLabel, "("),
  );
