/** A change: the first press shows what it does, the second does it. */
import { useEffect, useRef } from "preact/hooks";
import { doctor as english } from "../../language/words/en/doctor.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";
import type { Fix } from "./fixes.ts";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly fix: Fix;
  /** Of this button among all on the page. */
  readonly id: string;
  /** Accessible name, where the text alone doesn't say what it is about. */
  readonly label?: string;
  readonly look?: "button" | "quiet";
  /** It was made: what offered it is gone. */
  readonly onDone: () => void;
}

export function FixButton({ doctor, fix, id, label, look = "button", onDone }: Props) {
  const { preview } = useWords(english);
  const ask = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const offer = doctor.offer.value;
  const offered = offer?.button === id ? offer.foreseen : undefined;
  const wasOffered = useRef(false);
  useEffect(() => {
    if (offered) yes.current?.focus();
    else if (wasOffered.current) ask.current?.focus();
    wasOffered.current = offered !== undefined;
  }, [offered]);
  const busy = doctor.work.value?.type === "changing";
  if (!offered)
    return (
      <button
        key="ask"
        ref={ask}
        type="button"
        class={`${controls[look]} ${controls.small}`}
        aria-label={label}
        aria-disabled={busy}
        onClick={() => void doctor.foresee(id, fix.correction)}
      >
        {fix.label}
      </button>
    );
  const accept = async (): Promise<void> => {
    wasOffered.current = false;
    if (await doctor.accept()) onDone();
  };
  return (
    <fieldset key="offer" class={styles.offer}>
      <legend>{label ?? fix.label}</legend>
      {offered.type === "changes" ? (
        <ul class={styles.effect}>
          {preview.lines(offered.effect).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>
          {offered.circle && offered.circle.length > 0
            ? preview.circle(offered.circle.map(({ title }) => title))
            : preview.impossible(offered.reason)}
        </p>
      )}
      <div class={styles.actions}>
        {offered.type === "changes" && (
          <button
            ref={yes}
            type="button"
            class={`${controls.primary} ${controls.small}`}
            aria-disabled={busy}
            onClick={() => void accept()}
          >
            {preview.yes}
          </button>
        )}
        <button
          {...(offered.type === "impossible" && { ref: yes })}
          type="button"
          class={`${controls.button} ${controls.small}`}
          onClick={doctor.decline}
        >
          {preview.no}
        </button>
      </div>
    </fieldset>
  );
}
