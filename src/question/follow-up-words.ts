/** How follow-ups are worded: what refers back, what turns to something else, what asks for another form of the same. */
import { differing } from "../language/english/differing.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { words } from "../language/text.ts";

/** "It" that stands for nothing. */
export const expletive =
  /\b(?:is|was|isn't|would) it (?:true|possible|ok(?:ay)?|worth|necessary|a good idea|fair|unfair|legal|important|useful|enough)\b|\bit (?:is|was) (?:possible|true|better|important|necessary)\b|\bdoes it matter\b|\bhow long does it take\b/gi;
export const pronoun =
  /\b(?:it|its|it's|they|them|their|theirs|these|those|both|which ones|one of (?:them|these|those)|the (?:same|former|latter|two)|the (?:first|second|third|other|previous|last) (?:one|two|step|part|point|example|formula|term))\b|\b(?:of|for|does|do|did|is|are|was|like|than|about|with|in|to|explain|mean by) (?:this|that)\b|\b(?:this|that) (?:method|algorithm|model|approach|technique|thing|concept|idea|formula|equation|one|step|work|works|help|helps|happen|happens|mean|means|important|different|better)\b|\b(?:this|that|there|one|ones)[\s?.!]*$/i;
const clause = /[,;:.?!]|\b(?:and|but|so|or|because|since|when|if|while|although|which)\b/i;

/** "What is dropout and why does it help": what comes before is meant, in the same question. */
export function refersWithin(text: string, name: string): boolean {
  const named = text.toLowerCase().indexOf(name.toLowerCase());
  const refers = pronoun.exec(text)?.index ?? -1;
  return named >= 0 && named < refers && clause.test(text.slice(named + name.length, refers));
}

/** "For that", "with it": what is named is asked about in the service of what was. */
export const inItsService = /\b(?:for|with|in|of|to|on|by) (?:it|this|that|them|these|those)\b/i;
export const leadIn = /^(?:and|but|so|ok(?:ay)?|then|also|or|what about|how about|what if|now)\b/i;
/** "What about RNNs?" asks of them what was asked before. */
export const turnsTo =
  /^(?:and |but |ok(?:ay)? |so |then )*(?:what|how) about\b|^(?:and|or) (?!what\b|how\b|why\b|when\b|where\b|which\b|who\b|is\b|are\b|do\b|does\b|can\b)(?:for |with |in |on |the )?[\w -]{2,40}(?:\??$|,)/i;
/** Said of two things, though one may be left unsaid. */
export const setsAgainst = new RegExp(
  String.raw`\b(?:vs\.?|versus|compared? (?:to|with)|(?:better|worse|faster|slower|cheaper|simpler|easier|stronger|more \w+|less \w+) than|instead of|rather than|(?:the )?same as|similar to|why not (?:just )?(?:use|take|have))\b|${differing}`,
  "i",
);
/** Two of what went before, whether or not one answer was about both. */
export const bothOfThem =
  /\b(?:the|these|those|last|of the) two\b|\bboth\b|\bbetween (?:them|these|those)\b|\b(?:compare|combine|contrast|choose between|distinguish) (?:them|these|those)\b/i;
export const choice =
  /\bwhich (?:one|of (?:them|these|those|the two))\b|^(?:and |so |but |then )*which (?:is|should|would|to)\b/i;
/** "What if the classes overlap", "what about new users": a change of what was talked of, often with a name of its own. */
export const variation = /^(?:and |but |so |ok |then )*(?:what if|what about|how about|if)\b/i;
/** "Is it regression or classification", "which loss does it use": asked of what was talked of, whatever is named. */
export const asksOfIt =
  /^(?:and |but |so |ok |then )*(?:is|are|was|were) (?:it|they|this|that|these|those)\b|^(?:and |but |so |ok |then )*(?:which|what) [\w -]+ (?:do|does|did|is|are|can|should) (?:it|they|this|that|these|those)\b/i;
/** Named as a setting only: "in LLMs", "with quantization". */
export const settingBefore = /\b(?:in|for|with|on|at|within|during)\s+(?:an?\s+|the\s+|my\s+)?$/i;

const ordinal =
  /\bthe (?<place>first|second|third|fourth|last|former|latter|other)(?: one| method| algorithm| model| approach| of (?:them|these|those|the two))?(?! (?:step|part|point|example|formula|term|two|time|layer|sentence|word)s?\b)(?:\b)/i;
const places: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, third: 2, fourth: 3 };

/** "The second one" → 1, "the last" → -1. @returns undefined where nothing is counted out */
export function ordinalPlace(question: string): number | undefined {
  const place = ordinal.exec(question)?.groups?.place?.toLowerCase();
  return place === undefined ? undefined : (places[place] ?? -1);
}

/** Words that ask for another form of the same answer; most others of the kind carry no topic in any question. */
const formWords = new Set(
  words(`shorter longer short long brief briefly bullet bullets points sentence sentences words lines three two five
  summary summarize summarise shorten simplify simpler easier deeper detail details depth elaborate continue tldr eli5 pls
  analogy metaphor math maths mathematics proof pseudocode sklearn pytorch tensorflow steps step next again better best
  limitation limitations drawback drawbacks benefit benefits weakness weaknesses strengths real life world everyday
  kid child five old year beginner intuition confused lost hard quiz test diagram picture practice concrete small
  first second third last part point work works faster slower right wrong sure reason`),
);
const asksAForm = (word: string): boolean => stopWords.has(word) || formWords.has(word);

/** Whether words ask for a form of answer and name no topic: "simpler please", "an example?", "pros and cons". */
export const isBare = (text: string): boolean => words(text).every(asksAForm);

const form = /\b(?:examples?|code|analog(?:y|ies)|formula|implementation|summary)\b/i;
const setting = /\s(?:with|from|in|using)\s[\w -]+[?.!]*$/i;
/** The same with a setting: "an example with images". */
export const isFormInSetting = (text: string): boolean => form.test(text) && isBare(text.replace(setting, ""));

export const asksSimpler =
  /\b(?:simpler|simply|simple|easier|eli5|like i(?:'?m| am) (?:5|five)|don'?t (?:get|understand)|do not (?:get|understand))\b/i;
export const asksDeeper = /\b(?:deeper|more details?|in depth|advanced|rigorous|elaborate)\b/i;
