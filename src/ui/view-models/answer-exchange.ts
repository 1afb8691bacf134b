/** Takes one queued question to its answer: wait for the course, ask, then reveal section by section. */
import type { Answer } from "../../domain/answer.ts";
import type { YieldToBrowser } from "../../ports/page.ts";
import type { AskRequest } from "../../protocol/tutor-api.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { type ExchangeViewModel, isGenerating } from "./exchange-view-model.ts";

/** How far back a follow-up can refer. */
const HISTORY_LENGTH = 6;

type Ports = Pick<
  ConversationPorts,
  "tutor" | "session" | "profile" | "announcer" | "words" | "loadAnswerView" | "yieldToBrowser"
> & {
  /** Whether a language model will write about the answer next: then it isn't complete yet. */
  expectsGeneration(answer: Answer): boolean;
  /** Settles once it is stored, or the failure was reported. */
  save(exchange: ExchangeViewModel): Promise<void>;
};

export async function answerExchange(
  exchange: ExchangeViewModel,
  all: readonly ExchangeViewModel[],
  ports: Ports,
): Promise<void> {
  if (exchange.status.peek() !== "queued") return;
  if (!(await ports.session.whenOpened())) {
    const state = ports.session.state.peek();
    fail(exchange, ports, state.type === "failed" ? state.error : { type: "course-missing" });
    return;
  }
  if (exchange.status.peek() !== "queued") return;
  exchange.status.value = "answering";
  ports.announcer.say(ports.words.answering);
  const [outcome] = await Promise.all([ports.tutor.ask(toRequest(exchange, all, ports)), ports.loadAnswerView()]);
  if (exchange.status.peek() !== "answering") return;
  if (outcome.ok) await reveal(exchange, outcome.value.answer, ports);
  else {
    fail(exchange, ports, outcome.error);
    if (outcome.error.type === "worker-crashed") ports.session.fail(outcome.error);
  }
}

function toRequest(exchange: ExchangeViewModel, all: readonly ExchangeViewModel[], ports: Ports): AskRequest {
  const { settings, level, known } = ports.profile.profile.peek();
  const { hintFirst: _, ...options } = exchange.options;
  const history = exchangesBefore(exchange, all)
    .flatMap(({ question, answer }) => {
      const made = answer.peek();
      return made ? [{ question, answer: made }] : [];
    })
    .slice(-HISTORY_LENGTH);
  return {
    question: exchange.question,
    settings,
    level,
    known,
    history,
    ...options,
  };
}

export function exchangesBefore(
  exchange: ExchangeViewModel,
  all: readonly ExchangeViewModel[],
): readonly ExchangeViewModel[] {
  const index = all.indexOf(exchange);
  return index < 0 ? all : all.slice(0, index);
}

/** A few folded parts are no more than their headings. */
const FOLDED_A_TASK = 8;

/** How many sections are shown after the next task: one that is open, or a few that are folded. */
function nextRevealed({ sections }: Answer, shown: number): number {
  const isFolded = (index: number): boolean => sections[index]?.open === false;
  let next = shown + 1;
  if (isFolded(shown)) while (next < shown + FOLDED_A_TASK && isFolded(next)) next++;
  return next;
}

/** Little in one task keeps every task short; what is shown never moves, since sections only append. */
async function reveal(exchange: ExchangeViewModel, answer: Answer, ports: Ports): Promise<void> {
  exchange.answer.value = answer;
  const hintFirst = exchange.options.hintFirst ?? ports.profile.profile.peek().hintFirst;
  if (hintFirst && answer.hints.length > 0) {
    exchange.hintsShown.value = 0;
    await ports.save(exchange);
    if (exchange.status.peek() !== "answering") return;
    exchange.status.value = "done";
    ports.announcer.say(ports.words.hintsReady);
    return;
  }
  // Said before the first section shows, so that the line that tells of it never moves one.
  if (ports.expectsGeneration(answer)) exchange.generation.value = { type: "waiting" };
  exchange.status.value = "revealing";
  const stored = ports.save(exchange);
  for (let shown = 0; shown < answer.sections.length; ) {
    if (exchange.status.peek() !== "revealing") return;
    shown = nextRevealed(answer, shown);
    exchange.revealed.value = shown;
    await ports.yieldToBrowser();
  }
  // An answer shown as done is an answer stored.
  await stored;
  if (exchange.status.peek() !== "revealing") return;
  exchange.status.value = "done";
  if (!isGenerating(exchange.generation.peek())) ports.announcer.say(ports.words.complete);
}

function fail(
  exchange: ExchangeViewModel,
  ports: Ports,
  error: NonNullable<ExchangeViewModel["error"]["value"]>,
): void {
  exchange.error.value = error;
  exchange.status.value = "failed";
  ports.announcer.say(ports.words.failed);
}

/** What a finished answer doesn't show yet. */
export async function revealRest(
  { answer, revealed, status }: ExchangeViewModel,
  yieldToBrowser: YieldToBrowser,
): Promise<void> {
  for (let made = answer.peek(); made && status.peek() === "done"; made = answer.peek()) {
    if (revealed.peek() >= made.sections.length) return;
    revealed.value = nextRevealed(made, revealed.peek());
    await yieldToBrowser();
  }
}
