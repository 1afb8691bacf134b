/** What the learner changed of a course, each to be taken back; what no longer applies is said. */
import { useRef } from "preact/hooks";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { Examination } from "../../protocol/doctor-api.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly examination: Examination;
}

export function HistorySection({ doctor, examination }: Props) {
  const { history, save } = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  const { corrections, lost } = examination;
  const reasons = new Map(lost.map(({ place, reason }) => [place, reason]));
  const busy = doctor.work.value?.type === "changing";
  const takeBack = async (place: number): Promise<void> => {
    if (await doctor.takeBack(place)) heading.current?.focus();
  };
  return (
    <section class={styles.section} aria-labelledby="doctor-history">
      <h3 id="doctor-history" ref={heading} tabIndex={-1}>
        {history.title}
      </h3>
      {corrections.length === 0 && <p class={styles.soft}>{history.none}</p>}
      <ol class={styles.history}>
        {corrections.map((correction, place) => {
          const what = history.say(correction);
          const reason = reasons.get(place);
          return (
            <li key={`${place} ${what}`}>
              <span>
                {what}
                {reason && <span class={styles.soft}> {history.lost(reason)}</span>}
              </span>
              <button
                type="button"
                class={`${controls.quiet} ${controls.small}`}
                aria-label={history.takeBackNamed(what)}
                aria-disabled={busy}
                onClick={() => void takeBack(place)}
              >
                {history.takeBack}
              </button>
            </li>
          );
        })}
      </ol>
      <div class={styles.actions}>
        <button type="button" class={controls.button} onClick={() => void doctor.save()}>
          {save}
        </button>
      </div>
    </section>
  );
}
