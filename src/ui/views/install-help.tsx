/** Installing Erica: a button where the browser offers it, words elsewhere. */
import { settings as english } from "../../language/words/en/settings.ts";
import type { InstallViewModel } from "../../ports/install.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./settings-view.module.css";

export function InstallHelp({ install }: { readonly install: InstallViewModel }) {
  const { install: words } = useWords(english);
  return (
    <section class={styles.section} aria-labelledby="install">
      <h3 id="install">{words.title}</h3>
      {install.installed.value && <p>{words.installed}</p>}
      {!install.installed.value && install.offered.value && (
        <div class={styles.buttons}>
          <button type="button" class={controls.primary} onClick={() => void install.prompt()}>
            {words.install}
          </button>
        </div>
      )}
      {!install.installed.value && (
        <ul>
          {words.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
