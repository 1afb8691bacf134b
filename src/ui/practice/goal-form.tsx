/** Which concepts, by when, and how much of them should hold then. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { dayOfDate } from "../../domain/calendar-day.ts";
import { foldText } from "../../language/text.ts";
import { goals as english } from "../../language/words/en/goals.ts";
import type { GoalPlan } from "../../protocol/practice-api.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import controls from "../styles/controls.module.css";
import { type Aim, GOAL_RETENTION } from "../view-models/goal-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

const shares = [0.85, 0.9, 0.95] as const;
const MOST_FOUND = 6;

interface Props {
  readonly concepts: () => Promise<readonly ConceptSummary[]>;
  readonly plan: GoalPlan | undefined;
  readonly onSave: (aim: Aim) => void;
  readonly onCancel: () => void;
}

/** Names that begin with what was typed before those that hold it. */
function found(all: readonly ConceptSummary[], typed: string): readonly ConceptSummary[] {
  const part = foldText(typed);
  if (part.trim() === "") return [];
  const rank = ({ title, aliases }: ConceptSummary): number => {
    const names = [title, ...aliases].map(foldText);
    if (names.some((name) => name.startsWith(part))) return 0;
    return names.some((name) => name.includes(part)) ? 1 : 2;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((each) => each.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ one }) => one);
}

export function GoalForm({ concepts, plan, onSave, onCancel }: Props) {
  const words = useWords(english);
  const all = useSignal<readonly ConceptSummary[]>([]);
  const chosen = useSignal<GoalPlan["goals"]>(plan?.goals ?? []);
  const typed = useSignal("");
  const date = useSignal(plan?.date ?? "");
  const share = useSignal(plan?.retention ?? GOAL_RETENTION);
  const problem = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    void concepts().then((list) => (all.value = list));
  }, []);
  const hits = found(all.value, typed.value).filter((hit) => !chosen.value.some(({ concept }) => concept === hit.id));
  const save = (): void => {
    // A date half typed reads as empty.
    const isBad = dateField.current?.validity.badInput || (date.peek() !== "" && dayOfDate(date.peek()) === undefined);
    problem.value = chosen.peek().length === 0 ? words.pickFirst : isBad ? words.badDate : undefined;
    if (problem.peek() !== undefined) return;
    onSave({
      concepts: chosen.peek().map(({ concept }) => concept),
      ...(date.peek() !== "" && { date: date.peek() }),
      retention: share.peek(),
    });
  };
  return (
    <form
      class={styles.settings}
      onSubmit={(event) => {
        event.preventDefault();
        const [only] = hits;
        if (only && typed.peek() !== "") {
          chosen.value = [...chosen.peek(), { concept: only.id, title: only.title }];
          typed.value = "";
          problem.value = undefined;
        } else save();
      }}
    >
      <Chosen chosen={chosen} />
      <div class={styles.typed}>
        <label for={`${id}-concept`}>{words.add}</label>
        <input
          ref={field}
          id={`${id}-concept`}
          class={controls.field}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-help`}
          value={typed.value}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        />
        <p id={`${id}-help`} class={styles.soft} role="status">
          {typed.value.trim() !== "" && hits.length === 0 && all.value.length > 0 ? words.nothingFound : words.addHelp}
        </p>
        {hits.length > 0 && (
          <ul class={styles.row}>
            {hits.map((hit) => (
              <li key={hit.id}>
                <button
                  type="button"
                  class={`${controls.button} ${controls.small}`}
                  onClick={() => {
                    chosen.value = [...chosen.peek(), { concept: hit.id, title: hit.title }];
                    typed.value = "";
                    problem.value = undefined;
                    field.current?.focus();
                  }}
                >
                  {hit.title}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <WhenAndHowMuch id={id} date={date} share={share} dateField={dateField} />
      {problem.value !== undefined && <p role="alert">{problem.value}</p>}
      <p class={styles.row}>
        <button type="button" class={controls.primary} onClick={save}>
          {words.save}
        </button>
        <button type="button" class={controls.button} onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface WhenProps {
  readonly id: string;
  readonly date: { value: string };
  readonly share: { value: number };
  readonly dateField: { current: HTMLInputElement | null };
}

function WhenAndHowMuch({ id, date, share, dateField }: WhenProps) {
  const words = useWords(english);
  return (
    <>
      <div class={styles.typed}>
        <label for={`${id}-date`}>{words.date}</label>
        <input
          ref={dateField}
          id={`${id}-date`}
          class={controls.field}
          type="date"
          value={date.value}
          onInput={({ currentTarget }) => (date.value = currentTarget.value)}
        />
      </div>
      {date.value !== "" && (
        <div class={styles.typed}>
          <label for={`${id}-share`}>{words.retention}</label>
          <select
            id={`${id}-share`}
            class={controls.field}
            value={String(share.value)}
            onChange={({ currentTarget }) => (share.value = Number(currentTarget.value))}
          >
            {shares.map((each) => (
              <option key={each} value={String(each)}>
                {words.share(each)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

function Chosen({ chosen }: { readonly chosen: Signal<GoalPlan["goals"]> }) {
  const words = useWords(english);
  if (chosen.value.length === 0) return null;
  return (
    <div>
      <p class={styles.soft}>{words.chosen}</p>
      <ul class={styles.plain}>
        {chosen.value.map(({ concept, title }) => (
          <li key={concept} class={styles.bar}>
            {title}
            <button
              type="button"
              class={`${controls.quiet} ${controls.small}`}
              aria-label={words.remove(title)}
              onClick={() => (chosen.value = chosen.peek().filter((each) => each.concept !== concept))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
