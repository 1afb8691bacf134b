/** What kind of answer a question calls for, read from its wording. */
import type { Intent } from "../domain/answer.ts";
import { differing } from "../language/english/differing.ts";

/** First match wins, so the more specific kinds come first. */
const patterns: readonly (readonly [Intent, RegExp])[] = [
  [
    "code",
    /\b(?:python|numpy|(?<!\b(?:for|in|of|at|writing|generat(?:es?|ing)|huffman|source|latent) )code(?! generation)|snippet|script|implement(?:ation|ed|ing)?|program it|pseudo-?code|pytorch|sklearn|scikit-learn)\b/,
  ],
  [
    "prerequisites",
    /\bprerequisites?\b|\b(?:should|must|do|need to|have to) (?:i|we|one|you)?\s*(?:need to |have to )?(?:already )?(?:know|learn|study|revise|review|understand)\b.*\b(?:before|first|for|to understand)\b|\b(?:know|learn|study|revise|review|understand)\b.{0,40}\bbefore\b|\bbefore (?:i )?(?:learning|studying|reading|starting|tackling)\b|\bwhat (?:comes|do i need) (?:first|before)\b|\bneed to (?:know|learn)\b.*\bfirst\b/,
  ],
  [
    "path",
    /\bfrom scratch\b|\b(?:learning|study) (?:path|plan)\b|\broad ?map\b|\bteach me\b|\bwhere (?:do|should|can) i (?:start|begin)\b|\bstep by step (?:plan|course)\b|\bin what order\b/,
  ],
  [
    "compare",
    new RegExp(
      String.raw`\b(?:vs\.?|versus)\b|${differing}|\bcompar(?:e|es|ed|ing|ison)\b|\bdistinguish\b|\b(?:better|faster|worse) than\b|\bwhich (?:is|one is) better\b|\bwhen (?:should|do|to) .*\band when\b|\binstead of\b.*\?|\bor\b.*\bwhich\b|\bsame (?:thing )?as\b|\bpros and cons\b`,
    ),
  ],
  [
    "list",
    /\b(?:types?|kinds?|sorts?|categories|families|varieties|examples) of\b.*|\bwhat (?:types?|kinds?)\b|\blist (?:of|all|the|some)\b|^list\b|\boverview\b|\bwhich (?:algorithms|methods|models|techniques)\b|\bwhat are (?:the )?(?:main|common|different|various|popular)\b/,
  ],
  [
    "math",
    /\b(?:derive|derivation|prove|proof|formula|equation|mathematically|math(?:s|ematics)? (?:of|behind|for))\b/,
  ],
  [
    "why",
    /^(?:but |and |so )?why\b|\b(?:and )?why[\s?!.]*$|\bwhy (?:do|does|is|are|can|can't|cannot|not|would|should|did|we|it)\b|\bwhat(?:'s| is) the (?:point|reason|purpose|motivation)\b|\bhow come\b|\bhow (?:is|can) (?:that|this|it) (?:be )?possible\b|\bwhat for\b/,
  ],
  [
    "apply",
    /\bapplications?\b|\breal[- ](?:world|life)\b|\buse cases?\b|\bwhere (?:is|are|do|does|can|could)\b.*\b(?:used?|applied|find|see)\b|^what (?:is|are|can)\b.*\b(?:used for|good for|learn from|do with)\b|\bused (?:for|in practice)\b|\bwhich method\b|\bhow (?:is|are) .{2,60} (?:used|applied) (?:in|for|to)\b/,
  ],
  [
    "how",
    /^(?:and |so |but |ok |okay )?how\b|\bhow (?:do|does|did|is|are|can|to|should|would)\b|^(?:¿?c[oó]mo|comment|wie|come funziona|hur|como|hoe|πώς|πως)(?=[\s,])/,
  ],
  [
    "example",
    /\b(?:an?|some|another|worked|concrete|real|numerical) examples?\b|\bfor (?:example|instance)\b|\bshow me an? (?:case|problem)\b/,
  ],
  [
    "explain",
    /\b(?:explain|describe|intuition|intuitively|tell me (?:more )?about|walk me through|elaborate|help me understand|eli5|in (?:simple|plain) (?:terms|words|english))\b|^(?:and |what )?(?:more|again)\b/,
  ],
  [
    "define",
    /^(?:so |and |but )?(?:what|who)(?:'s|s|’s| is| are| was| were| does)?\b|\b(?:define|definition|meaning|mean|means|stand for|stands for)\b|^(?:¿?qu[eé] (?:es|son)|qu'?est[- ]ce que|was (?:ist|sind)|(?:che )?cos['’]?[eè]|vad (?:är|ar)|o que (?:é|e)|wat is|τι ε[ίι]ναι)/,
  ],
];

/** A question of the form "what is X and how is it used …" wants the whole explanation. */
const asksForMoreThanDefinition = /\b(?:and|,)\s+(?:how|why|when|where|what)\b/;

const smalltalk =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks?|thank you|thx|cheers|bye|goodbye|see you|ok(?:ay)?|cool|great|nice|how are you|who are you|what(?:'s| is) your name|what can you do|help|are you (?:an? )?(?:ai|robot|human|real))(?: (?:so much|very much|a lot|erica|there|you|everyone|again|today|doing))*[\s!.?]*$/;

/** Curly quotes and capitals don't matter here; accents do ("cómo"). */
const plain = (question: string): string => question.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();

/**
 * The first word decides between kinds whose words may all occur: "why is a forest better than one
 * tree?" asks why, although it compares.
 */
const leading: readonly (readonly [RegExp, Intent, readonly Intent[]])[] = [
  [/^(?:but |and |so )?why\b/, "why", ["compare", "apply", "list"]],
  [/^(?:but |and |so )?how\b/, "how", ["math"]],
  [/^(?:please |can you |could you )*(?:explain|describe)\b/, "explain", ["example", "apply", "how", "why"]],
];

/** "My loss is nan, pytorch": what goes wrong is asked, not for a program. */
const library = /\b(?:numpy|pytorch|sklearn|scikit-learn|python)\b/g;
const goesWrong = /\bmy\b.*\b(?:nan|errors?|fails?|failing|wrong|stuck|slow|never|doesn't|not work\w*|crash\w*)\b/;

/** @returns `explain` when the wording says nothing: a full sentence without a question word, say */
export function detectIntent(question: string): Intent {
  const text = plain(question);
  if (smalltalk.test(text)) return "smalltalk";
  const said = goesWrong.test(text) ? text.replace(library, "") : text;
  const found = patterns.find(([, pattern]) => pattern.test(said))?.[0];
  // A bare term ("relu", "lstm gates") asks what it is.
  if (!found) return text.split(" ").length <= 4 ? "define" : "explain";
  const asksMore = /^what\b/.test(text) && asksForMoreThanDefinition.test(text);
  if (asksMore && (found === "define" || found === "apply" || found === "why")) return "explain";
  const led = leading.find(([pattern, , gives]) => gives.includes(found) && pattern.test(text));
  return led ? led[1] : found;
}
