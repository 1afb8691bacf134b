/** Installing Erica: a button where the browser offers it, words elsewhere. */

import type { InstallViewModel } from "../../ports/install.ts";
import controls from "../styles/controls.module.css";
import styles from "./settings-view.module.css";

export function InstallHelp({ install }: { readonly install: InstallViewModel }) {
  return (
    <section class={styles.section} aria-labelledby="install">
      <h3 id="install">Use Erica as an app</h3>
      {install.installed.value && <p>Erica is installed and works offline.</p>}
      {!install.installed.value && install.offered.value && (
        <div class={styles.buttons}>
          <button type="button" class={controls.primary} onClick={() => void install.prompt()}>
            Install Erica
          </button>
        </div>
      )}
      {!install.installed.value && (
        <ul>
          <li>iPhone, iPad: in Safari press Share, then “Add to Home Screen”.</li>
          <li>Mac: in Safari choose File, then “Add to Dock”.</li>
          <li>Android: open the browser's menu, then “Install app” or “Add to Home screen”.</li>
          <li>Chrome, Edge on a computer: press the install icon in the address bar, or the menu's “Install Erica”.</li>
          <li>Firefox on a computer: keep a bookmark; Erica works offline there too.</li>
        </ul>
      )}
    </section>
  );
}
