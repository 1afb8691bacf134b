/** Hints before answers: the learner's own choice, and a link that makes it the choice of a class. */
import { useSignal } from "@preact/signals";
import { settings as english } from "../../language/words/en/settings.ts";
import { CopyByHand } from "../components/copy-by-hand.tsx";
import { copyText } from "../copy-text.ts";
import { HintSwitch } from "../sidebar/hint-switch.tsx";
import controls from "../styles/controls.module.css";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./settings-view.module.css";

interface Props {
  readonly askHref: string;
  readonly profile: ProfileViewModel;
  readonly toasts: Pick<ToastsViewModel, "show">;
}

export function HintSettings({ askHref, profile, toasts }: Props) {
  const { hints: words } = useWords(english);
  const link = new URL(`${askHref}?hints=1`, location.href).href;
  const byHand = useSignal(false);
  const copy = async (): Promise<void> => {
    byHand.value = !(await copyText(link));
    if (!byHand.value) toasts.show({ text: words.copied });
  };
  return (
    <section class={styles.section} aria-labelledby="hints">
      <h3 id="hints">{words.title}</h3>
      <HintSwitch profile={profile} />
      <p class={styles.soft}>{words.forClass}</p>
      <div class={styles.buttons}>
        <button type="button" class={controls.button} onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      {byHand.value && <CopyByHand label={words.byHand} text={link} />}
    </section>
  );
}
