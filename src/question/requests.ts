/** What is said to the tutor rather than asked about the course. */

export type Request =
  | "greeting"
  | "thanks"
  | "who"
  | "abilities"
  | "contents"
  | "start"
  | "quiz"
  | "quiz-chat"
  | "quiz-missed"
  | "injection";

const patterns: readonly (readonly [Request, RegExp])[] = [
  [
    "injection",
    /\b(?:ignore|forget|disregard|override) (?:all |any |your |the |everything )*(?:previous |prior |above |earlier |other )?(?:instructions?|rules?|prompts?|training|guidelines?)\b|\b(?:system prompt|developer mode|jailbreak mode)\b.*\b(?:reveal|print|show|enable)\b|\b(?:reveal|print|show) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions)\b/,
  ],
  [
    "who",
    /^(?:so |and |but )?(?:who|what) (?:are|r) you\b|\bwho (?:made|created|built|wrote|developed|trained|owns) (?:you|erica|this)\b|\bwhat(?:'s| is) your name\b|\bare you (?:an? )?(?:ai|a\.i\.|robot|bot|human|real|person|chatgpt|gpt|llm|language model|alive|sentient|conscious)\b|\bdo you (?:use|run on|have) (?:chatgpt|gpt|an llm|the internet|feelings|internet)\b|\bwhat (?:model|ai) are you\b/,
  ],
  [
    "abilities",
    /^(?:help|help me|can you help(?: me)?|i need help|what now|menu|commands)[\s!.?]*$|\bwhat (?:can|do|could) you (?:do|help(?: me)?(?: with)?|answer|know|teach)\b|\bhow (?:do|can|does|should) (?:i use|this|you) (?:you|erica|this|app|tool|site|work)?\b[\s?]*$|\bhow can you help\b|\bwhat (?:can|should|could) i ask\b/,
  ],
  [
    "contents",
    /\bwhat(?:'s| is| are)? (?:in|covered (?:in|by)|part of) (?:this|the|your) (?:course|app|book|class)\b|\bwhat (?:topics|subjects|chapters|concepts|things) (?:do you|does (?:this|the|it)|are|can i|is|will)\b|\b(?:table of contents|syllabus|list (?:of )?(?:all )?(?:the )?(?:topics|chapters)|course (?:content|contents|overview|outline))\b/,
  ],
  [
    "start",
    /^(?:so |ok |and )?(?:where|how|with what|what) (?:do|should|can|must|to|shall) ?(?:i|we|one|you)? ?(?:start|begin|get started|learn first|start (?:learning|with|from|off)|study first|read first)(?: with)?(?: (?:learning|studying|first|here|now|as a beginner|if i am new|from zero|from scratch))?[\s?.!]*$|^i(?: am|'m) (?:totally |completely |brand )?(?:new|a (?:complete |total )?beginner)(?: (?:here|to this|to all this|to ai|at this))?[\s,.!]*(?:where|what|how)?[^?]*\??$/,
  ],
  [
    "quiz-chat",
    /^(?:please |can you |now )?(?:quiz|test|examine) me (?:on|about|from) (?:(?:all of |all |everything in )?(?:this|the|our) (?:whole )?(?:chat|conversation|talk|discussion)|(?:what|everything|all) (?:that )?we(?:'ve| have)? (?:just )?(?:talked|spoke|spoken|discussed|covered)(?: about)?)(?: so far)?[\s!.?]*$/,
  ],
  [
    "quiz-missed",
    /^(?:please |can you |now )?(?:quiz|test|examine) me (?:again )?(?:on|about) (?:what|everything|all|(?:the )?(?:ones|questions|things)) (?:that )?i(?:'ve| have)? (?:just )?(?:missed|got(?:ten)? wrong|answered wrong(?:ly)?|failed|forgot(?:ten)?|did(?:n't| not) know)(?: so far| last time)?[\s!.?]*$/,
  ],
  ["quiz", /^(?:please |can you )?(?:quiz|test|examine) me[\s!.?]*$|^(?:give me )?(?:a )?(?:quiz|test)[\s!.?]*$/],
  [
    "thanks",
    /^(?:ok(?:ay)?[, ]*|great[, ]*|cool[, ]*|nice[, ]*)?(?:thanks?(?: you)?|thx|ty|tysm|cheers|merci|gracias|danke|much appreciated|appreciate it)(?: (?:so much|very much|a lot|a ton|erica|you|again|for (?:the|your) (?:help|answer|explanation)|that helped?))*[\s!.?]*$|^(?:that (?:helped|was helpful|makes sense)|got it|i (?:get|got|understand) it(?: now)?|perfect|awesome|great|cool|nice|ok(?:ay)?)[\s!.]*$/,
  ],
  [
    "greeting",
    /^(?:hi+|hello+|hey+|hiya|yo|sup|howdy|greetings|good (?:morning|afternoon|evening|day|night)|bye+|goodbye|see you|how are you(?: doing)?|how's it going|what'?s up|are you there|anybody there|hola|bonjour|hallo|ciao|namaste)(?: (?:there|erica|everyone|all|again|today|doing|later|tomorrow))*[\s!.?]*$/,
  ],
];

/** @param question cleaned. @returns undefined when something of the course is asked */
export function detectRequest(question: string): Request | undefined {
  const text = question.toLowerCase().replace(/\s+/g, " ").trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0];
}
