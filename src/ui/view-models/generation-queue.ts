/** Has answers written by the learner's language model, one after another, each beside its composed answer. */
import type { Answer } from "../../domain/answer.ts";
import { defaultProfile } from "../../domain/conversation.ts";
import type { PromptRequest } from "../../protocol/generation-api.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { type ExchangeViewModel, isGenerating } from "./exchange-view-model.ts";
import type { WritingPorts } from "./generation-ports.ts";
import { isOpen } from "./session-view-model.ts";

/** How far back a prompt looks. The tutor cuts it further to fit the model. */
const HISTORY_LENGTH = 6;

export interface GenerationQueue {
  /** Whether a language model would write about this answer. */
  expects(answer: Answer): boolean;
  /**
   * @param earlier the conversation up to the exchange
   * @param asked the learner asked for it by name, so a model that can't be had is an error in place
   * @returns when it is written, stopped or failed
   */
  add(exchange: ExchangeViewModel, earlier: () => readonly ExchangeViewModel[], asked?: boolean): Promise<void>;
  /** Keeps what was written so far. @returns whether there was anything to stop */
  stop(exchange: ExchangeViewModel): boolean;
  checkAgain(exchange: ExchangeViewModel): Promise<void>;
}

type Ports = Pick<ConversationPorts, "generation" | "profile" | "announcer" | "words" | "session" | "now">;

export function createGenerationQueue(
  ports: Ports,
  { save, saveSoon }: Pick<WritingPorts, "save" | "saveSoon">,
): GenerationQueue {
  const { models, tutor, nextFrame, loadWriter } = ports.generation;
  const writingPorts: WritingPorts = { tutor, nextFrame, now: ports.now, save, saveSoon };
  const running = new Map<ExchangeViewModel, AbortController>();
  let queue: Promise<void> = Promise.resolve();

  const write = async (
    exchange: ExchangeViewModel,
    earlier: () => readonly ExchangeViewModel[],
    asked: boolean,
    stopped: AbortSignal,
  ): Promise<void> => {
    if (stopped.aborted) return;
    const wanted = await Promise.race([models.wanted(), whenAborted(stopped)]);
    if (!wanted || stopped.aborted) return;
    if (!wanted.ok) {
      // Without being asked for, the composed answer says enough; the model's own state tells the rest.
      if (asked) exchange.generation.value = { type: "failed", error: wanted.error };
      return;
    }
    const model = wanted.value;
    if (!model) return;
    const writer = await loadWriter().catch(() => undefined);
    if (!writer) {
      const error = { type: "language-model-failed", detail: { type: "part-not-loaded" } } as const;
      exchange.generation.value = { type: "failed", error };
      return;
    }
    const { known } = ports.profile.profile.peek();
    const history = earlier().flatMap(seenBefore).slice(-HISTORY_LENGTH);
    await writer.generateAnswer({ exchange, model, known, history, stopped }, writingPorts);
  };

  return {
    expects: ({ inScope, intent, course }) =>
      inScope &&
      // Prompts are made of the open course.
      isOpen(ports.session, course) &&
      intent !== "smalltalk" &&
      (models.active.peek() !== undefined ||
        ports.profile.profile.peek().languageModel !== defaultProfile.languageModel),
    add: async (exchange, earlier, asked = false) => {
      const controller = new AbortController();
      running.set(exchange, controller);
      exchange.generation.value = { type: "waiting" };
      const turn = queue.then(() => write(exchange, earlier, asked, controller.signal));
      queue = turn;
      await Promise.race([turn, whenAborted(controller.signal)]);
      if (controller.signal.aborted) return;
      running.delete(exchange);
      const state = exchange.generation.peek();
      if (isGenerating(state)) exchange.generation.value = { type: "idle" };
      if (state.type === "failed" && state.error.type === "worker-crashed") ports.session.fail(state.error);
      ports.announcer.say(ports.words.complete);
    },
    stop: (exchange) => {
      if (!isGenerating(exchange.generation.peek())) return false;
      running.get(exchange)?.abort();
      running.delete(exchange);
      exchange.generation.value = { type: "idle" };
      return true;
    },
    checkAgain: async (exchange) => (await loadWriter()).checkAgain(exchange, writingPorts),
  };
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

/** The text the learner saw: none while it waits behind hints. */
function seenBefore({ question, answer, generated, shown, hintsShown }: ExchangeViewModel): PromptRequest["history"] {
  if (hintsShown.peek() !== undefined) return [];
  const written = shown.peek() === "composed" ? "" : (generated.peek()?.text ?? "");
  const composed = answer.peek()?.sections.flatMap(({ blocks }) => blocks.map(({ markdown }) => markdown));
  const text = written === "" ? composed?.join("\n\n") : written;
  return text === undefined ? [] : [{ question, text }];
}
