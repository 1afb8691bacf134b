/** The shapes in which two or more things are set side by side; what stands between and around them is grammar. */

const better = String.raw`(?:better|worse|faster|slower|more \w+|less \w+|cheaper|stronger|simpler|safer|easier|harder|different|larger|smaller)`;
const softly = String.raw`(?:always |really |actually |still |much |so much |generally |usually |any |that |even )*`;

/** Each has either `sides`, to be taken apart, or `first` and `second`. The surer shapes come first. */
export const comparisonShapes: readonly RegExp[] = [
  /\b(?:diff(?:erence)?s?|distinction|contrast|trade-?offs?|relationship|relation|connection|link|comparison|similarit(?:y|ies)|choose|choosing|decide|deciding|distinguish|in common)\s+(?:is there |are there |exists? |do (?:i|you|we) see )?(?:between|among|of|b\/w|btw|btwn)\s+(?<sides>.+)$/i,
  /\b(?:diff(?:erence)?s?|comparison):\s+(?<sides>.+)$/i,
  /\b(?:compare|comparing|contrast|distinguish|differentiate|confuse|confusing|mix(?:ing)? up|mixed up)[\s:]+(?:between\s+)?(?<sides>.+)$/i,
  /\b(?:tell|keep)\s+(?<sides>.+?\s(?:and|from)\s.+?)\s+apart\b/i,
  new RegExp(
    String.raw`\b(?:is|are|was|were|why is|why are|when is)\s+(?!${softly}${better})(?<first>.+?)\s+${softly}${better}\s+(?:than|from|to)\s+(?<second>.+)$`,
    "i",
  ),
  /\bhow (?:is|are|does|do)\s+(?<first>.+?)\s+(?:different|differ|distinct)\s+(?:from|to|than|compared to)\s+(?<second>.+)$/i,
  /^(?:.*\b(?:how|where|in what|why)\b.*?\b(?:do|does|is|are)\s+)?(?<first>.+?)\s+(?:differs?|stands? apart|is distinct|compares?|relates?|fares?|is related|are related)\s+(?:from|to|with|against)\s+(?<second>.+)$/i,
  /\b(?:how|where|in what (?:way|sense)s?|why) (?:do|are|would|can)\s+(?<sides>.+?\s(?:and|&|or)\s.+?)\s+(?:differ|different|compare|related|connected|linked|relate|overlap)\b/i,
  /\bwhat(?:['’]?s| has| have| does| do| is)?\s+(?<first>.+?)\s+(?:got |have )?to do with\s+(?<second>.+)$/i,
  /\bhow (?:is|are)\s+(?<first>.+?)\s+(?:unlike|any better than|like)\s+(?<second>.+)$/i,
  /\bwhat (?:do|have)\s+(?<sides>.+?\s(?:and|&)\s.+?)\s+(?:have |got )?in common\b/i,
  /\bwhat (?:distinguishes|separates|differentiates|sets)\s+(?<first>.+?)\s+(?:apart )?(?:from|and)\s+(?<second>.+)$/i,
  /\bwhat makes\s+(?<first>.+?)\s+(?:so |very |that )?(?:different|special|better|distinct)\s+(?:from|than|to|compared to)\s+(?<second>.+)$/i,
  /\bwhat (?:does|do|can|has)\s+(?<first>.+?)\s+(?:do|have|offer|give|add|got|capture|learn)\s+(?:that\s+)?(?<second>.+?)\s+(?:does not|do not|doesn['’]?t|don['’]?t|lacks?|cannot|can['’]?t|has not|hasn['’]?t)\b.*$/i,
  /\b(?:is|are|isn['’]?t|aren['’]?t)\s+(?<first>.+?)\s+(?:just |exactly |really |basically )*(?:the same(?: thing)?|identical|equal|equivalent|just another name|another (?:name|word)|a synonym)\s+(?:as|to|for|of)\s+(?<second>.+)$/i,
  /\bwhen (?:should|do|would|to|can) (?:i |we |you |one )?(?:use |choose |pick |prefer )?(?<first>.+?)\s+(?:and when(?: to use| should i use| not)?|instead of|rather than|over|vs\.?|versus|or)\s+(?<second>.+)$/i,
  /\b(?:use|using|choose|pick|prefer|take|want|go (?:for|with)|switch(?:ing)? (?:to|from)|mov(?:e|ing) from|replac(?:e|ing))\s+(?<first>.+?)\s+(?:instead of|in place of|rather than|over|and not|but not|or|to|with)\s+(?<second>.+)$/i,
  /\b(?:does|do|can|will|would|did|could)\s+(?<first>.+?)\s+(?:always |usually |really |ever )*(?:beat|outperform|replace|win over|(?:work|perform|do|train|converge|generalize|generalise|scale) (?:better|worse|faster|slower) than)\s+(?<second>.+)$/i,
  /\b(?:advantages?|disadvantages?|benefits?|drawbacks?|pros(?: and cons)?|upsides?|gain)\s+of\s+(?<first>.+?)\s+(?:over|vs\.?|versus|against|compared (?:to|with))\s+(?<second>.+)$/i,
  /\bwhich(?: one)?(?: is| are| should i (?:use|choose|pick))?(?: \w+)?[,:]?\s+(?<sides>.+\bor\b.+)$/i,
  /\bwhat(?:['’]?s| is|s) (?:the )?(?:better|best|faster|cheaper)[,:]?\s+(?<sides>.+\bor\b.+)$/i,
  /^(?:what(?:'s| is) )?(?<sides>.+?\s(?:vs\.?|versus|v\.s\.?|v)\s.+)$/i,
  /\b(?:are|aren['’]?t)\s+(?<sides>.+?\s(?:and|&)\s.+?)\s+(?:not )?(?:really |exactly |basically |just |both )*(?:the )?(?:same|equivalent|interchangeable|identical|synonyms|related)\b/i,
  /^(?:what(?:'s| is| are) (?:different|special|new|better) (?:about|in|with) )?(?<first>.+?)\s+(?:compared (?:to|with)|as opposed to|in contrast to|in comparison (?:to|with)|relative to|instead of|rather than|against)\s+(?<second>.+)$/i,
  // "Which metric when a miss is worse than a false alarm": what comes before "when" is asked for.
  new RegExp(
    String.raw`^(?!(?:which|what|how)\b.*\b(?:when|if)\b)(?<first>[^,]{2,50}?)\s+${softly}${better}\s+than\s+(?<second>[^,]{2,60})$`,
    "i",
  ),
  /^(?<sides>[^:]+(?:,|\b(?:and|or|vs)\b)[^:]+):\s*(?:explain|compare|what|which|how|when|the|differences?)\b.*$/i,
  /^(?<sides>.+?)\s+(?:differences?|diffs?|comparison|compared)$/i,
  /^(?<sides>.+?)\s*[,:-]?\s*(?:(?:is (?:it|that|this)|are (?:they|these|those)|isn['’]?t (?:it|that)|aren['’]?t they) (?:not )?(?:really |basically |exactly )?(?:the )?same|same (?:thing|or not|or different)|same or not)\b.*$/i,
  /^(?<sides>[^,]+?)[,\s]+which(?: one)?$/i,
  /^(?<sides>.+?),?\s+which(?: one)?(?: of (?:them|these|the (?:two|three)))? \w+.*$/i,
  /^(?<sides>.+?),?\s+(?:when|what|how) (?:do|does|should|would|can|to|is|are) .*\b(?:which|each)\b.*$/i,
  /^(?<first>[^,]{2,50}?)\s+(?:over|instead of|rather than)\s+(?<second>[^,]{2,50}?),?\s+(?:when|why|yes or no)\b.*$/i,
  new RegExp(
    String.raw`^(?:so |and |but )*(?<first>[^,]{2,40}?)\s+(?:is|are)\s+(?:(?:just|only|basically|simply|really|kind of)\s+(?:an?\s+|the\s+)?(?:${better}\s+|special case of\s+|version of\s+)?|the (?:opposite|inverse|reverse) of\s+)(?<second>[^,]{2,50}?)(?:,?\s+(?:right|no|or(?: not)?|correct|isn['’]?t it))?$`,
    "i",
  ),
  /^(?<sides>(?:[\w*+-]+(?: [\w*+-]+){0,2}, )+(?:[\w*+-]+(?: [\w*+-]+){0,2},? )?or [^,]{2,60})$/i,
  /^(?:so |and |but )*(?<sides>[^,]{2,40}? or [^,]{2,40}?),?\s+(?:if|when|for|with|on|given)\s.*$/i,
  /^(?:so |and |but )*(?<sides>[^,]{2,40}? or [^,]{2,40}?),\s+(?:what|which|how|is|are|do|does|can|my|i)\b.*$/i,
  /\b(?:is|are)\s+(?<first>[^,]{2,40}?)\s+(?:an?\s+)?(?:part|kind|type|form|subset|subfield|branch|sort)\s+of\s+(?<second>[^,]{2,40}?),?\s+or (?:the other way (?:a?round)|vice versa|the reverse|the opposite|separate|different)\b.*$/i,
  /^(?:why|when) (?:use|take|choose|have|need|do (?:we|i|you) (?:use|need|have)|should (?:we|i|you) use)\s+(?<first>.+?)\s+(?:when|if) (?:there (?:is|are)|(?:we|i|you) (?:already )?have)\s+(?<second>.+)$/i,
  /\bwhat (?:has|have)\s+(?<first>.+?)\s+that\s+(?<second>.+?)\s+(?:has|have|does|do|lacks?)\b.*$/i,
  /^(?<first>[^,]{2,50}?)\s+(?:(?:is|are)\s+(?:basically |exactly |really )*(?:(?:not )?(?:the same(?: thing)? as|equal to|equivalent to|identical to)|not)|equals?)\s+(?<second>[^,]{2,50}?)(?:,.*)?$/i,
  new RegExp(
    String.raw`^(?<first>[^,]{2,40}?)\s+(?:is|are)\s+(?:an?\s+)?${better}\s+(?<second>[^,]{2,40}?),?\s+(?:right|no|or(?: not)?|correct)$`,
    "i",
  ),
  /\b(?:is|are)\s+(?<first>.+?)\s+(?:[\w-]+ ){0,2}like\s+(?<second>.+)$/i,
  /^(?<sides>.+?)\s+(?:what is the )?(?:differences?|comparison)\s+(?:for|in|when|on|with)\s.+$/i,
  /\bdifferences?\s+(?<sides>[^,]{2,40}?\s(?:and|n|vs|or)\s[^,]{2,40})$/i,
  /^(?<sides>.+?),?\s+(?:i|we) (?:always |keep |often )*(?:mix|mixing|confuse|confusing) (?:them|these|those|both)\b.*$/i,
  /^(?:should i (?:use|choose|pick|learn) )?(?<sides>[^,]{2,60}? or [^,]{2,60}?)[,?]?(?: which(?: one)? is better.*)?$/i,
];
