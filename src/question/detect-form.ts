/** In which form the answer is wanted: shorter, simpler, as a picture. Read from the question as it was typed. */

export type AnswerForm = "plain" | "bullets" | "short" | "simple" | "analogy" | "steps" | "quiz";

export interface Form {
  readonly form: AnswerForm;
  /** How many bullets or sentences were asked for. */
  readonly count?: number;
  /** Not understood: after the picture, in exact words. */
  readonly lost?: true;
}

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const bullets =
  /\b(\d|one|two|three|four|five|six|seven|some|a few)? ?(?:short |quick |key |main |simple )*(?:bullets?(?: points?)?|key points|main points|takeaways?|key facts)\b/i;
const short =
  /\btl;?\s?dr\b|\b(?:in|with) (?:a nutshell|short(?![- ]term)|brief|one (?:sentence|line|word)|a (?:sentence|line|few words))\b|\b(?:briefly|summari[sz]e|summary of|shorter|short answer|one[- ]liner)\b/i;
const simple =
  /\beli ?5\b|\blike i(?:'?m| am| were)? (?:5|five|a (?:kid|child|five|baby|dummy|beginner|10)|10|ten|12|stupid|dumb)|\b(?:for|to) (?:dummies|kids|(?:a |an? absolute |total )?(?:beginners?|newbies?|kid|child|noobs?)|a (?:five|5|ten|10)[- ]year)|\b(?:in|using) (?:very |really |more )?(?:simple|plain|easy|everyday|layman'?s?|lay)(?:r)? (?:words|terms|english|language)|\bwithout (?:the |any )?(?:jargon|math|formulas?|equations|technical)|\b(?:simpler|more simply|explain simply|simply explained|simple explanation|easy explanation|dumb it down|to my (?:grandma|mom|mum|little (?:brother|sister)))\b/i;
/** "I don't get backprop", and nothing else: what was read before did not help. */
const lost =
  /^(?:(?:sorry|but|so|hi|hey|help|ok(?:ay)?),? )*i (?:still |really |just )*(?:don'?t|do not|can'?t|cannot) (?:really |quite )?(?:get|understand|grasp|follow) (?!how\b|why\b|what\b|when\b|which\b|where\b)[^,.?!;]+[.!?]*$/i;
const analogy =
  /\b(?:analogy|analogies|metaphor|intuition(?: (?:of|for|behind))?|intuitive(?:ly)?|compare it to something|real[- ]life (?:picture|comparison)|is like what|visuali[sz]e|picture it|mental (?:picture|image|model))\b/i;
const steps =
  /\b(?:step[- ]by[- ]step|steps (?:of|in|to|for)|what are the steps|walk me through|procedure|recipe for)\b/i;
const quiz = /\b(?:quiz|test|examine) me\b|\b(?:practice|quiz|exam|test) questions? (?:on|about|for)\b/i;

/** @param question cleaned, fillers still in it */
export function detectForm(question: string): Form {
  if (quiz.test(question)) return { form: "quiz" };
  const list = bullets.exec(question);
  if (list) {
    const count = numbers[(list[1] ?? "").toLowerCase()] ?? (Number(list[1]) || undefined);
    return { form: "bullets", ...(count === undefined ? {} : { count }) };
  }
  if (lost.test(question)) return { form: "simple", lost: true };
  if (simple.test(question)) return { form: "simple" };
  if (analogy.test(question)) return { form: "analogy" };
  if (short.test(question)) return { form: "short" };
  if (steps.test(question)) return { form: "steps" };
  return { form: "plain" };
}
