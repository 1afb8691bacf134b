/** Takes one queued question to its answer: wait for the course, ask, then reveal section by section. */
import type { Answer } from "../../domain/answer.ts";
import type { YieldToBrowser } from "../../ports/page.ts";
import type { AskRequest } from "../../protocol/tutor-api.ts";
import { askWhere } from "./ask-where.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { type ExchangeViewModel, isGenerating, isUnfinished } from "./exchange-view-model.ts";
import { solidIn } from "./standing-view-model.ts";

/** How far back a follow-up can refer. */
const HISTORY_LENGTH = 6;

type Ports = Pick<
  ConversationPorts,
  "tutor" | "session" | "profile" | "standing" | "announcer" | "words" | "loadAnswerView" | "yieldToBrowser"
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
  if (!(await ports.session.whenAnswering())) {
    const state = ports.session.state.peek();
    fail(exchange, ports, state.type === "failed" ? state.error : { type: "course-missing" });
    return;
  }
  await ports.standing.whenRead();
  if (exchange.status.peek() !== "queued") return;
  exchange.status.value = "answering";
  ports.announcer.say(ports.words.answering);
  let early: Promise<void> | undefined;
  const [outcome] = await Promise.all([
    askWhere(exchange, toRequest(exchange, all, ports), ports.tutor, (first) => {
      if (first.sureness === "sure" && !opensWithHints(exchange, first, ports))
        // Not stored yet: of one question asked once, the first answer that is stored stays.
        early ??= showSections(exchange, first, ports);
    }),
    ports.loadAnswerView(),
  ]);
  await early;
  if (!isUnfinished(exchange.status.peek())) return;
  if (outcome.ok) await reveal(exchange, outcome.value.answer, ports);
  else {
    fail(exchange, ports, outcome.error);
    if (outcome.error.type === "worker-crashed") ports.session.fail(outcome.error);
  }
}

function toRequest(exchange: ExchangeViewModel, all: readonly ExchangeViewModel[], ports: Ports): AskRequest {
  const { settings, level, known } = ports.profile.profile.peek();
  const solid = solidIn(ports.standing.stages.peek());
  const { hintFirst: _, course: _course, everyCourse: _every, ...options } = exchange.options;
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
    ...(solid.length > 0 && { solid }),
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

function opensWithHints({ options }: ExchangeViewModel, { hints }: Answer, { profile }: Ports): boolean {
  return (options.hintFirst ?? profile.profile.peek().hintFirst) && hints.length > 0;
}

async function reveal(exchange: ExchangeViewModel, answer: Answer, ports: Ports): Promise<void> {
  if (opensWithHints(exchange, answer, ports)) {
    exchange.answer.value = answer;
    exchange.hintsShown.value = 0;
    await ports.save(exchange);
    if (!isUnfinished(exchange.status.peek())) return;
    exchange.status.value = "done";
    ports.announcer.say(ports.words.hintsReady);
    return;
  }
  // Said before the first section shows, so that the line that tells of it never moves one.
  if (ports.expectsGeneration(answer)) exchange.generation.value = { type: "waiting" };
  let stored: Promise<void> | undefined;
  await showSections(exchange, answer, ports, () => {
    stored = ports.save(exchange);
  });
  // An answer shown as done is an answer stored.
  await stored;
  if (exchange.status.peek() !== "revealing") return;
  exchange.status.value = "done";
  if (!isGenerating(exchange.generation.peek())) ports.announcer.say(ports.words.complete);
}

/** Little in one task keeps every task short; what is shown never moves, since sections only append. */
async function showSections(
  exchange: ExchangeViewModel,
  answer: Answer,
  { yieldToBrowser }: Ports,
  begun: () => void = () => undefined,
): Promise<void> {
  const isOther = exchange.answer.peek()?.course.id !== answer.course.id;
  if (isOther) exchange.revealed.value = 0;
  exchange.answer.value = answer;
  exchange.status.value = "revealing";
  begun();
  for (let shown = exchange.revealed.peek(); shown < answer.sections.length; ) {
    if (exchange.status.peek() !== "revealing") return;
    shown = nextRevealed(answer, shown);
    exchange.revealed.value = shown;
    await yieldToBrowser();
  }
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
