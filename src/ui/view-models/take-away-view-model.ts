/** Taking questions away as a file: collected from the tutor part by part, written by a thread of its own. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { DeckFormat } from "../../domain/deck-format.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { foldText } from "../../language/text.ts";
import type { Words } from "../../language/words/words.ts";
import type { DeckItem, DeckItemsApi, DeckMaker, DeckScope } from "../../protocol/deck-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { SessionViewModel } from "./session-view-model.ts";

export type TakingAway =
  | { readonly type: "idle" }
  | { readonly type: "collecting"; readonly fraction: number }
  | { readonly type: "writing" }
  | { readonly type: "done"; readonly count: number; readonly file: string }
  /** There is nothing to take. */
  | { readonly type: "none" }
  | { readonly type: "failed"; readonly error: AppError };

/** What is chosen; the log is read when it is taken. */
export type TakenScope = Exclude<DeckScope, { type: "practised" }> | { readonly type: "practised" };

export interface TakeAwayViewModel {
  readonly state: ReadonlySignal<TakingAway>;
  take(scope: TakenScope, format: DeckFormat): Promise<void>;
  cancel(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface TakeAwayPorts {
  readonly tutor: DeckItemsApi;
  readonly decks: DeckMaker;
  readonly learner: Pick<LearnerApi, "readLearning">;
  readonly session: Pick<SessionViewModel, "stats">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["takeAway"];
  /** Address that a concept's page has before its id. */
  readonly pages: string;
  readonly now: () => number;
  readonly save: (name: string, file: Blob) => void;
}

const endings: Readonly<Record<DeckFormat, string>> = { package: "apkg", text: "txt", table: "csv" };

const fileName = (title: string, topic: string | undefined, format: DeckFormat): string =>
  `${
    [title, topic ?? ""]
      .map((part) => foldText(part).replace(/ /g, "-").slice(0, 60))
      .filter(Boolean)
      .join("-") || "erica"
  }.${endings[format]}`;

export function createTakeAway(ports: TakeAwayPorts): TakeAwayViewModel {
  const state = signal<TakingAway>({ type: "idle" });
  /** Counts what was begun: what is cancelled or begun anew says nothing more. */
  let run = 0;

  const scopeOf = async (scope: TakenScope): Promise<Result<DeckScope, AppError>> => {
    if (scope.type !== "practised") return ok(scope);
    const events = await ports.learner.readLearning();
    return events.ok ? ok({ type: "practised", events: events.value }) : events;
  };
  const collect = async (scope: DeckScope, mine: number): Promise<Result<readonly DeckItem[], AppError>> => {
    const items: DeckItem[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const part: Awaited<ReturnType<DeckItemsApi["deckPart"]>> = await ports.tutor.deckPart(scope, from);
      if (!part.ok) return part;
      if (mine !== run) return err({ type: "aborted" });
      items.push(...part.value.items);
      state.value = { type: "collecting", fraction: part.value.fraction };
      from = part.value.next;
    }
    return ok(items);
  };
  const make = async (chosen: TakenScope, format: DeckFormat, mine: number): Promise<Result<TakingAway, AppError>> => {
    const meta = ports.session.stats.peek()?.meta;
    if (!meta) return ok({ type: "none" });
    const scope = await scopeOf(chosen);
    if (!scope.ok) return scope;
    const items = await collect(scope.value, mine);
    if (!items.ok) return items;
    if (items.value.length === 0) return ok({ type: "none" });
    state.value = { type: "writing" };
    const course = { id: meta.id, title: meta.title };
    const order = { course, items: items.value, format, pages: ports.pages, now: ports.now() };
    const made = await ports.decks.makeDeck(order);
    if (!made.ok) return made;
    if (mine !== run) return err({ type: "aborted" });
    const topic = chosen.type === "topic" ? meta.topics.find(({ id }) => id === chosen.topic)?.title : undefined;
    const file = fileName(meta.title, topic, format);
    ports.save(file, made.value);
    return ok({ type: "done", count: items.value.length, file });
  };

  return {
    state,
    now: ports.now,
    take: async (scope, format) => {
      const mine = ++run;
      state.value = { type: "collecting", fraction: 0 };
      const made = await make(scope, format, mine);
      if (mine !== run) return;
      state.value = made.ok ? made.value : { type: "failed", error: made.error };
      const { words, announcer } = ports;
      if (state.value.type === "done") announcer.say(words.done(state.value.count, state.value.file));
      if (state.value.type === "none") announcer.say(words.none);
    },
    cancel: () => {
      run++;
      state.value = { type: "idle" };
      ports.announcer.say(ports.words.cancelled);
    },
  };
}
