/** Sentences that say what something is, and what they say it of. */

export interface Definition {
  readonly term: string;
  /** 3: says outright what it is; 2: names it; 1: tells something of it. */
  readonly strength: number;
}

const name = String.raw`((?:[\p{L}\p{N}][\p{L}\p{N}'’/+*-]*\s+){0,5}[\p{L}\p{N}][\p{L}\p{N}'’/+*-]*)`;
/** "Shannon entropy, denoted as H, is": brackets and remarks. */
const bracket = String.raw`(?:\s*\([^()]{1,60}\))?(?:,[^,.]{1,40}(?=,))?`;
const article = String.raw`(?:(?:A|An|The|In\s[\p{L}\s]{3,40},\s(?:a|an|the)?)\s+)?`;

const subject = new RegExp(
  String.raw`^${article}${name}${bracket},?\s+(?:is|are)\s+(?:(?:simply|just|basically|essentially|also|often|usually|typically|generally)\s+)?(?:(?:a|an|the|any|one|defined|another|what|when|how)\b|those\b|[\p{L}-]+s\s+(?:that|which|whose|of|for|used)\b)`,
  "u",
);
const verb = new RegExp(
  String.raw`^${article}${name}${bracket},?\s+(?:refers?\s+to|denotes?|means|describes?|is\s+defined\s+as|are\s+defined\s+as|can\s+be\s+defined\s+as|is\s+the\s+(?:process|study|measure|science|branch|field|practice)|consists?\s+of|measures?)\s`,
  "u",
);
const naming = new RegExp(
  String.raw`\b(?:(?:is|are|was|were)\s+(?:\p{L}+\s+)?(?:called|known\s+as|termed|referred\s+to\s+as)|,\s*(?:called|known\s+as|termed)|[Ww]e\s+call\s+(?:this|it|these|them|such\s+[\p{L}\s]{3,30}))\s+(?:(?:a|an|the)\s+)?${name}`,
  "gu",
);
/** "learning rate" in "learning rate controls how": the name ends before what is said. */
const clauseWords =
  /\s+(?:which|that|because|since|and|or|in|on|of\s+the|for|to|when|where|is|are|was|by|with|from|as|if|while|so)\s.*$/u;

/** @param sentence plain text, without Markdown */
export function definitionsIn(sentence: string): Definition[] {
  const found: Definition[] = [];
  const told = verb.exec(sentence);
  const said = subject.exec(sentence);
  if (told?.[1]) found.push({ term: told[1], strength: 3 });
  else if (said?.[1]) found.push({ term: said[1], strength: 3 });
  for (const match of sentence.matchAll(naming)) {
    const term = (match[1] ?? "").replace(clauseWords, "");
    if (term !== "") found.push({ term, strength: 2 });
  }
  return found;
}

/** "**Learning rate**: how far a step goes", "- *Epoch* – one pass": glossaries and lists of terms. */
export function glossaryEntry(block: string): { readonly term: string; readonly text: string } | undefined {
  const match =
    /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(\*\*|__|\*|_)([^*_\n]{2,60}?)[:.]?\1\s*(?:\(([^()\n]{1,40})\)\s*)?(?:[:–—]|\s-\s|\.\s)\s*(\S[\s\S]{15,})$/u.exec(
      block,
    ) ??
    /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(\*\*|__)([^*_\n]{2,60}?):\1\s*(?:\(([^()\n]{1,40})\)\s*)?(\S[\s\S]{15,})$/u.exec(
      block,
    );
  return match ? { term: (match[2] ?? "").trim(), text: (match[4] ?? "").trim() } : undefined;
}
