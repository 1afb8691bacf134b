/** What stays on the device, and how to see that it does. */
import { settings as english } from "../../language/words/en/settings.ts";
import { useWords } from "../words.ts";
import styles from "./settings-view.module.css";

export function PrivacyStatement() {
  const { privacy: words } = useWords(english);
  return (
    <section class={styles.section} aria-labelledby="privacy">
      <h3 id="privacy">{words.title}</h3>
      <p>
        <strong>{words.nothingLeaves}</strong> {words.kept}
      </p>
      <p>{words.howToCheck}</p>
      <ul>
        {words.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <p class={styles.soft}>{words.links}</p>
    </section>
  );
}
