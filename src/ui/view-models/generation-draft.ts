/** A text while it is written: shown at most once a frame, and checked sentence by sentence as sentences end. */
import type { GeneratedAnswer, GenerationStatus, GroundedSentence, Grounding } from "../../domain/generated-answer.ts";
import { ok } from "../../domain/result.ts";
import { type SentenceSpan, splitSentences } from "../../language/split-sentences.ts";
import type { ExchangeViewModel } from "./exchange-view-model.ts";
import { cleanModelText } from "./generation-clean.ts";
import type { WritingPorts } from "./generation-ports.ts";

export interface Draft {
  add(piece: string): void;
  /** Nothing more is added; the first status stays. Resolves when what there is has been checked. */
  end(status: GenerationStatus): Promise<void>;
  isEmpty(): boolean;
}

/** A hidden tab has no frames, but its messages go on arriving: they show and save the text then. */
const LONGEST_UNSHOWN_MS = 250;

const unchecked: Grounding = { verdict: "unchecked", citations: [], missing: [] };

/**
 * @param begun its text may hold the beginning already
 * The text that `exchange` shows now stays until the first word of this one.
 */
export function createDraft(exchange: ExchangeViewModel, begun: GeneratedAnswer, ports: WritingPorts): Draft {
  let { text, status, sentences } = begun;
  let splitTo = sentences.at(-1)?.end ?? 0;
  const unseen: SentenceSpan[] = [];
  let checking: Promise<void> | undefined;
  let checkFailed = false;
  let shownText = text;
  let shownAt = ports.now();
  let frameAsked = false;
  const earlier = exchange.generated.peek();
  const keepsEarlier = earlier !== undefined && earlier.text !== "";

  const publish = (): void => {
    if (text === "" && keepsEarlier) return;
    exchange.generated.value = { ...begun, status, text, sentences };
  };

  const checkWaiting = async (): Promise<void> => {
    while (unseen.length > 0 && !checkFailed) {
      const batch = unseen.splice(0);
      const statements = batch.filter(({ kind }) => kind === "statement");
      const reply =
        statements.length === 0
          ? ok([])
          : await ports.tutor.ground({
              sentences: statements.map(({ start, end }) => text.slice(start, end)),
              sources: begun.sources.map(({ id }) => id),
              question: exchange.question,
            });
      if (!reply.ok) {
        checkFailed = true;
        return;
      }
      const verdicts = reply.value.values();
      const checked = batch.map(({ start, end, kind }): GroundedSentence => {
        const grounding = kind === "statement" ? verdicts.next().value : undefined;
        return { start, end, ...(grounding ?? unchecked) };
      });
      sentences = [...sentences, ...checked];
      publish();
      ports.saveSoon(exchange);
    }
  };
  const check = (): Promise<void> => {
    checking ??= checkWaiting().finally(() => {
      checking = undefined;
    });
    return checking;
  };
  const split = (): void => {
    const found = splitSentences(text, { final: status === "complete", from: splitTo });
    const last = found.at(-1);
    if (!last) return;
    splitTo = last.end;
    unseen.push(...found);
    void check();
  };
  const show = (): void => {
    frameAsked = false;
    if (shownText === text) return;
    shownText = text;
    shownAt = ports.now();
    publish();
    split();
    ports.saveSoon(exchange);
  };

  if (text === "") publish();
  return {
    add: (piece) => {
      if (status !== "streaming") return;
      text += cleanModelText(piece);
      if (ports.now() - shownAt > LONGEST_UNSHOWN_MS) show();
      else if (!frameAsked) {
        frameAsked = true;
        void ports.nextFrame().then(show);
      }
    },
    end: async (ended) => {
      if (status === "streaming") {
        status = ended;
        shownText = text;
        publish();
        split();
      }
      await check();
    },
    isEmpty: () => text.trim() === "",
  };
}
