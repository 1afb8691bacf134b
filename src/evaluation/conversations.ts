/** Conversations to score: which concepts each turn's answer should lead with. */
import * as v from "valibot";

const turnSchema = v.object({
  question: v.string(),
  /** Concept ids; an array stands for any one of its ids. Empty: outside the course. */
  primary: v.array(v.union([v.string(), v.array(v.string())])),
});
const conversationSchema = v.object({ id: v.string(), turns: v.pipe(v.array(turnSchema), v.minLength(1)) });
export type GoldTurn = v.InferOutput<typeof turnSchema>;
export type GoldConversation = v.InferOutput<typeof conversationSchema>;

/** @returns the conversations, or the first bad line in words */
export function parseConversations(jsonl: string): GoldConversation[] | string {
  const conversations: GoldConversation[] = [];
  for (const [i, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const parsed = v.safeParse(conversationSchema, JSON.parse(line));
      if (!parsed.success) return `line ${i + 1}: ${parsed.issues[0].message}`;
      conversations.push(parsed.output);
    } catch {
      return `line ${i + 1} is not JSON`;
    }
  }
  return conversations;
}

/** What a turn asks of the one who listens, told by what it and the turns before it want. */
export const turnKinds = ["opening", "same subject", "next subject", "comparison", "outside"] as const;
export type TurnKind = (typeof turnKinds)[number];

const idsOf = ({ primary }: GoldTurn): string[] => primary.flat();

export function turnKind(turns: readonly GoldTurn[], place: number): TurnKind {
  const turn = turns[place];
  const before = turns.slice(0, place).findLast(({ primary }) => primary.length > 0);
  if (!turn || turn.primary.length === 0) return "outside";
  if (!before) return "opening";
  if (turn.primary.length > 1) return "comparison";
  return idsOf(turn).some((id) => idsOf(before).includes(id)) ? "same subject" : "next subject";
}

/**
 * Whether an answer leads with what was wanted: its first concepts, as many as were wanted, hold each of them.
 * @param ranked best first; empty where the answer was a refusal
 */
export function leadsWith({ primary }: GoldTurn, ranked: readonly string[]): boolean {
  if (primary.length === 0) return ranked.length === 0;
  const first = ranked.slice(0, primary.length);
  return primary.every((wanted) => [wanted].flat().some((id) => first.includes(id)));
}
