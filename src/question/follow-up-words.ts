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
  /^(?:and |but |ok(?:ay)? |so |then )*(?:what|how) about\b|^(?:and |now |ok(?:ay)? |then )*(?:do )?(?:the )?same (?:for|with|about)\b|^(?:and|or) (?!what\b|how\b|why\b|when\b|where\b|which\b|who\b|is\b|are\b|do\b|does\b|can\b)(?:for |with |in |on |the )?[\w -]{2,40}(?:\??$|,)/i;
/** "How is X used to make one?" */
export const usedFor = /\b(?:used|using|needed|involved|comes? in)\b/i;
/** "Now the same for X": X alone is meant. */
export const sameFor =
  /^(?:(?:and|now|ok(?:ay)?|then|please|pls)[\s,]+)*(?:do )?(?:the |exactly the )?same (?:for|with|about)\b/i;
/** "Now tell me about X instead": what was talked of is left behind. */
export const leavesBehind =
  /^(?:(?:and|now|ok(?:ay)?|so|then|please|pls|let'?s|great|thanks?|thx|cool|got it)[\s,.!]+)*(?:(?:can you )?(?:tell me|talk|explain to me) about|(?:let'?s )?(?:talk about|move on to|switch to|go (?:on )?to|turn to)|next (?:topic|up)?:?)\s/i;
/** Said of two things, though one may be left unsaid. */
export const setsAgainst = new RegExp(
  String.raw`\b(?:vs\.?|versus|compared? (?:to|with)|(?:better|worse|faster|slower|cheaper|simpler|easier|stronger|more \w+|less \w+) than|instead of|rather than|(?:the )?same as|similar to|why not (?:just |simply )?(?:an? |the |use |take |have )?(?=\w)|(?:is|are|was)(?:n'?t| not)? (?:it|that|this|they|those) (?:just|basically|simply|really|only)(?= \w)|instead|(?:in|by) contrast|against (?:it|that|this|them|those)|alternatives? to|related to|same thing as|another (?:name|word) for|or (?:it|that|this)|(?:beats?|outperforms?|replaces?|over) (?:it|that|this|them))\b|\b(?:better|worse|faster|slower|cheaper|simpler|safer|stronger)[\s?.!]*$|${differing}`,
  "i",
);
/** Holds two things against each other, where another is named: "like X?", "X is just that with weights". */
export const likens =
  /\b(?:like|same|similar(?:ly)?|unlike|just|basically|rather|prefer|opposite|contradicts?|relat(?:es?|ed|ion)|connect(?:s|ed|ion)?|anything to do with|better|worse|(?:\w+er|more \w+|less \w+) than)\b/i;
/** "Why not X, is it not the same": the "it" is what was talked of, though X stands before it. */
export const setsAgainstFirst = /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:why not|versus|vs\.?|compared)\s/i;
/** "X instead?": X leads. */
export const inPlace = /\binstead(?: then)?[\s?.!]*$/i;
/** Two of what went before, whether or not one answer was about both. */
export const bothOfThem =
  /\b(?:the|these|those|last|of the) two\b|\bboth of (?:them|these|those)\b|\bbetween (?:them|these|those)\b|\b(?:compare|combine|contrast|choose between|distinguish) (?:them|these|those)\b/i;
export const both = /\bboth\b/i;
export const choice =
  /\bwhich (?:one|of (?:them|these|those|the two))\b|\bwhich[\s?.!]*$|^(?:and |so |but |then |ok )*the \w+er one\b|^(?:and |so |but |then |ok )*(?:which (?:is|was|should|would|to|for|has|do (?:i|you|u|we)|[a-z]+[^sui\W]s(?! (?:do|does|did|are|were|can|could|should|would|to|have|of)\b))|pick one|choose one|what(?:'s| is) (?:the )?(?:better|best|faster|cheaper|safer|easier)(?=[\s?.!,]*$| (?:one|of|for|in|if|when|with|on|to)\b))\b/i;
/** "Which one for tweets", "which overfits less", "the quicker one is?": one of two, whatever else it names. */
export const choosesOne =
  /\bwhich (?:one|of (?:them|these|those|the two))\b|\bwhich[\s?.!]*$|^(?:and |so |but |then |ok )*(?:the \w+er one\b|which (?:is|was|should|would|to|for|has|[a-z]+[^sui\W]s(?! (?:do|does|did|are|were|can|could|should|would|to|have|of)\b))\b)/i;
/** "No, I meant X", "sorry, not X but Y": the last name counts. */
export const corrects =
  /\bi (?:actually |really )?(?:mean|meant)\b|^(?:(?:sorry|sry|oh|oops|ups|wait|no)[\s,.]+)+not\b/i;
/** Something beside what was talked of, described: "the one from metal cooling", "the version without the mean", "and the other network". */
export const describesOther =
  /\b(?:the|a|an|any|some|that) (?:\w+ ){0,2}(?:one|ones|version|variant|variation|kind|type|test|trick|thing|something|cousin|mix|method|way|form|alternative|score|number) (?:that|which|where|with|without|from|of|for|when|who|in|by)\b|\b(?:something|anything) (?:that|which|with|without|in between|better|like)\b|\bthe other \w+|^(?:and |so |but |then |ok )*(?:the (?:opposite|reverse|other way)|a mix)\b|\b(?:cousin|counterpart|variant|version|opposite)\b|\bin between\b|\b(?:one|single) (?:number|score|value|metric)\b/i;
/** "How do I clip them": a verb, though a concept is called so. */
export const verbOf = (name: string): RegExp =>
  new RegExp(
    String.raw`\b(?:i|you|u|we|to|they|it)\s+${name.replace(/[^\w\s-]/g, ".")}\s+(?:it|them|this|that|these|those)\b`,
  );
/** "What if the classes overlap", "what about new users": a change of what was talked of, often with a name of its own. */
export const variation = /^(?:and |but |so |ok |then )*(?:what if|what about|how about|if)\b/i;
/** "Is it regression or classification", "which loss does it use": asked of what was talked of, whatever is named. */
export const asksOfIt =
  /^(?:and |but |so |ok |then )*(?:is|are|was|were) (?:it|they|this|that|these|those)\b|^(?:and |but |so |ok |then )*(?:which|what) [\w -]+ (?:do|does|did|is|are|can|should) (?:[\w -]+ )?(?:it|they|them|this|that|these|those)\b/i;
/** Named as a setting only: "in LLMs", "with quantization". */
export const settingBefore =
  /\b(?:in|for|with|on|at|within|during)\s+(?:an?\s+|the\s+|my\s+)?(?:(?:single|small|big|large|huge|tiny|cheap|slow|old|few|many|several|one|two|three|\d+)\s+)?$/i;
/** "For text", "with few labels too?", "on a phone": a condition of what was asked, and nothing else. */
export const conditionFirst =
  /^(?:(?:and|but|so|ok(?:ay)?|then|hm+)[\s,]+)*(?:for|in|on|with|at|without|under|during|inside)\s(?!(?:which|what|that case|other words|general|short|fact|total)\b)/i;
/** "My data are tweets", "I only have ten": the learner's own case. */
export const ownCase = /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:my|i(?:'ve| have| only have|'m using| use))\s/i;
/** A letter of the formula that was shown: "what does the lambda do there", "why divide by n". */
export const symbol =
  /\b(?:alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|rho|sigma|tau|phi|psi|omega)s?\b|\b(?:the|by|is|does|with|choose|pick) [b-hj-qs-tvwxz](?=$|[\s?.!,])/i;
/** Said back to an answer: doubt, or that it was not understood. It asks for the same again. */
export const reaction =
  /^(?:(?:oh|ok(?:ay)?|no|but|and|so|well|wait)[\s,.!?]+)*(?:huh|hm+|uh+|wat|what\?+$|really|seriously|honestly|sorry)(?=$|[\s,.!?])|\b(?:are|r) (?:you|u) (?:really |absolutely |very )?(?:sure|certain)\b|\b(?:not|un) ?convinced\b|\b(?:i'?m|i am|im|you|u|still|so|me) (?:\w+ )?(?:lost|confused|stuck)\b|\blost me\b|\b(?:don'?t|do not|didn'?t|can'?t|cannot) (?:\w+ )?(?:get|understand|follow|see|believe|buy) (?:it|this|that|you|u|any|a word|why|how)?(?=$|[\s,.!?])|\bsounds (?:fishy|wrong|odd|weird|strange|too good)\b|\b(?:try|say|explain|put) (?:it |that |this )?(?:again|differently|another way|in other words)\b|\b(?:slower|easier|easy|simple|simpler|plain|fewer|other) (?:words|english|language|please|pls|plz)\b|\b(?:i'?m|im|i am) (?:only )?\d{1,2}\b|\b(?:that|this|it) (?:can'?t|cannot) be (?:right|true)\b/i;
/** "Do one with numbers", "can you give me one for a robot": of what was talked of. */
export const asksForOne =
  /^(?:(?:and|but|so|ok(?:ay)?|then|please|pls|now)[\s,]+)*(?:(?:can|could|would) (?:you|u) )?(?:please |pls )?(?:give|show|do|make|write|try)\s+(?:me |us )?(?:one|another(?: one)?|an? (?:\w+ )?example)\b|^(?:an? )?[\w -]{2,30}\bexample[?.!]*$|^(?:an? )?example\b/i;

const ordinal =
  /\bthe (?<place>first|second|third|fourth|last|former|latter|other)(?: one| method| algorithm| model| approach| of (?:them|these|those|the two))?(?! (?:step|part|point|example|formula|term|two|time|layer|sentence|word|answer|question)s?\b)(?:\b)/i;
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
  first second third last part point work works faster slower right wrong sure reason
  huh hm hmm again another differently slowly easily easy english sorry bad repeat rephrase clearer clear clearly plain
  plainly make made write card memorise memorize remember sound sounds weird understand understood follow stuck plz
  table answer give less lol w u r ur intuitive intuitively visual visually strong mathematically wordy text wall`),
);
const asksAForm = (word: string): boolean => stopWords.has(word) || formWords.has(word) || /^\d+$/.test(word);

/** Whether words ask for a form of answer and name no topic: "simpler please", "an example?", "pros and cons". */
export const isBare = (text: string): boolean => words(text).every(asksAForm);

const form = /\b(?:examples?|code|analog(?:y|ies)|formula|implementation|summary)\b/i;
const setting = /\s(?:with|from|in|using)\s[\w -]+[?.!]*$/i;
/** The same with a setting: "an example with images". */
export const isFormInSetting = (text: string): boolean => form.test(text) && isBare(text.replace(setting, ""));

export const asksSimpler =
  /\b(?:simpler|simply|simple|easier|eli5|like i(?:'?m| am) (?:5|five)|don'?t (?:get|understand)|do not (?:get|understand))\b/i;
export const asksDeeper = /\b(?:deeper|more details?|in depth|advanced|rigorous|elaborate)\b/i;
