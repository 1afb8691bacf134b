/** What placement believes, each concept correctable; stored is only what is ticked and saved. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { placement as english } from "../../language/words/en/placement.ts";
import type { PlacementOutcome } from "../../protocol/practice-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { BelievedList } from "./believed-list.tsx";
import styles from "./practice.module.css";

interface Props extends Pick<AppViewModel, "profile" | "toasts"> {
  readonly asked: number;
  readonly outcome: PlacementOutcome;
  readonly conceptHref: (id: ConceptId) => string;
  readonly practiceHref: string;
  readonly onAgain: () => void;
  readonly onSaved: () => void;
}

export function PlacementResult({ asked, outcome, profile, toasts, ...props }: Props) {
  const { conceptHref, practiceHref, onAgain, onSaved } = props;
  const { result: words, again } = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { known, next, notYet, path } = outcome;
  const all = [...known, ...next, ...notYet].map(({ concept }) => concept);
  const said = profile.knownIds.value;
  const changed = useSignal<ReadonlyMap<ConceptId, boolean>>(new Map());
  const ticked = new Set(all.filter((id) => changed.value.get(id) ?? said.has(id)));
  const tick = (ids: readonly ConceptId[], on: boolean): void => {
    changed.value = new Map([...changed.value, ...ids.map((id) => [id, on] as const)]);
  };
  const save = (): void => {
    const learned = all.filter((id) => ticked.has(id) && !said.has(id));
    const forgotten = all.filter((id) => !ticked.has(id) && said.has(id));
    profile.changeKnown(learned, forgotten);
    toasts.show({
      text: words.saved(ticked.size),
      action: { label: words.undo, run: () => profile.changeKnown(forgotten, learned) },
    });
    onSaved();
  };
  const list = { ticked, onTick: tick, conceptHref };
  return (
    <section class={styles.round} aria-labelledby="placement-result">
      <div class={styles.card}>
        <h3 id="placement-result" ref={heading} tabIndex={-1} class={styles.subtitle}>
          {words.title}
        </h3>
        <p>{asked === 0 ? words.fromNothing : words.from(asked)}</p>
        <details class={styles.soft}>
          <summary>{words.how}</summary>
          <p>{words.explained}</p>
        </details>
        <h4 class={styles.stage}>{words.steps}</h4>
        <p class={styles.soft}>{path.length > 0 ? words.stepsNote : words.noSteps}</p>
        <ol class={styles.steps}>
          {path.map(({ concept, title }) => (
            <li key={concept}>
              <a href={conceptHref(concept)}>{title}</a>
            </li>
          ))}
        </ol>
      </div>
      <BelievedList {...list} title={words.known(known.length)} note={words.knownNote} concepts={known} mayTickAll />
      <BelievedList {...list} title={words.next(next.length)} concepts={next} />
      <BelievedList {...list} title={words.notYet(notYet.length)} concepts={notYet} />
      <p class={styles.row}>
        <button type="button" class={controls.primary} onClick={save}>
          {words.save(ticked.size)}
        </button>
        <button type="button" class={controls.button} onClick={onAgain}>
          {again}
        </button>
        <a class={controls.quiet} href={practiceHref}>
          {words.toPractice}
        </a>
      </p>
    </section>
  );
}
