/** Plays conversations turn by turn, each question with the answers before it, and scores what leads. */
import type { Answer } from "../domain/answer.ts";
import { defaultSettings } from "../domain/settings.ts";
import { answerQuestion, type Tutor } from "../tutor/answer-question.ts";
import { type GoldConversation, leadsWith, type TurnKind, turnKind, turnKinds } from "./conversations.ts";

export interface TurnScore {
  readonly id: string;
  readonly question: string;
  readonly kind: TurnKind;
  readonly right: boolean;
  /** What a follow-up was taken to be about. */
  readonly about: string;
  readonly intent: string;
  readonly top: readonly string[];
}

interface Share {
  readonly n: number;
  readonly right: number;
}

export interface ConversationReport {
  readonly conversations: number;
  readonly turns: Share;
  /** Every turn but the first of each conversation. */
  readonly followUps: Share;
  readonly byKind: Readonly<Record<string, Share>>;
  readonly rows: readonly TurnScore[];
}

async function play(tutor: Tutor, { id, turns }: GoldConversation): Promise<TurnScore[]> {
  const history: Answer[] = [];
  const scores: TurnScore[] = [];
  for (const [place, turn] of turns.entries()) {
    const ask = { question: turn.question, level: "standard" as const, known: [], history: [...history] };
    const reply = await answerQuestion(tutor, { ...ask, settings: defaultSettings });
    if (!reply.ok) throw new Error(`question ${place + 1} of ${id} can't be asked`);
    const { answer } = reply.value;
    history.push(answer);
    const ranked = answer.inScope ? answer.seeds.map((seed) => seed.id) : [];
    scores.push({
      id: `${id}.${place + 1}`,
      question: turn.question,
      kind: turnKind(turns, place),
      right: leadsWith(turn, ranked),
      about: answer.about?.title ?? "",
      intent: answer.intent,
      top: ranked.slice(0, 5),
    });
  }
  return scores;
}

const shareOf = (rows: readonly TurnScore[]): Share => ({
  n: rows.length,
  right: rows.length === 0 ? 1 : rows.filter(({ right }) => right).length / rows.length,
});

export async function runConversations(
  tutor: Tutor,
  conversations: readonly GoldConversation[],
): Promise<ConversationReport> {
  const played: TurnScore[][] = [];
  for (const conversation of conversations) played.push(await play(tutor, conversation));
  const rows = played.flat();
  const followUps = played.flatMap((turns) => turns.slice(1));
  const kinds = turnKinds.filter((kind) => rows.some((row) => row.kind === kind));
  return {
    conversations: played.length,
    turns: shareOf(rows),
    followUps: shareOf(followUps),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, shareOf(rows.filter((row) => row.kind === kind))])),
    rows,
  };
}
