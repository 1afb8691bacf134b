/** Hints before answers: the learner's own choice, and a link that makes it the choice of a class. */
import type { AppViewModel } from "../app-view-model.ts";
import { HintSwitch } from "../sidebar/hint-switch.tsx";
import controls from "../styles/controls.module.css";
import styles from "./settings-view.module.css";

export function HintSettings({ app }: { readonly app: AppViewModel }) {
  const link = new URL(`${app.navigation.href({ name: "ask" })}?hints=1`, location.href).href;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      app.toasts.show({ text: "Link for your class copied" });
    } catch {
      app.toasts.show({ text: `The browser did not allow copying. The link is ${link}` });
    }
  };
  return (
    <section class={styles.section} aria-labelledby="hints">
      <h3 id="hints">Hints</h3>
      <HintSwitch profile={app.profile} />
      <p class={styles.soft}>
        For a class: who opens Erica by this link gets hints first, and can turn them off. A shared question keeps them
        too.
      </p>
      <div class={styles.buttons}>
        <button type="button" class={controls.button} onClick={() => void copy()}>
          Copy link for a class
        </button>
      </div>
    </section>
  );
}
