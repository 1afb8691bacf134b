/** The model some browsers have built in. */
import { BROWSER_MODEL, type BrowserModelAvailability } from "../../ports/language-model-choice.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelSwitchActions } from "./model-switch-actions.tsx";

const facts: Readonly<Record<BrowserModelAvailability, string>> = {
  unavailable: "not in this browser",
  downloadable: "the browser downloads it from its maker when you turn it on",
  downloading: "the browser is downloading it from its maker",
  available: "already on this device",
};

export function BrowserModelRow({ library }: { readonly library: LibraryViewModel }) {
  const { languageModel } = library;
  const downloads = languageModel.browserModel.value === "downloadable";
  const metered = languageModel.fit.value?.models.some(({ reasons }) => reasons.some(({ type }) => type === "metered"));
  return (
    <LibraryRow
      title="The browser's own model"
      summary="This browser comes with a language model. It runs on this device too, and Erica stores nothing for it."
      facts={[facts[languageModel.browserModel.value], "kept and updated by the browser, under its terms"]}
      badge={languageModel.switchOf(BROWSER_MODEL) === "on" ? "On" : undefined}
    >
      {downloads && (
        <p class={styles.status}>
          That download is large, and the browser shares it among all sites. Your questions are not part of it.
        </p>
      )}
      <ModelSwitchActions
        library={library}
        id={BROWSER_MODEL}
        title="the browser's own model"
        model={BROWSER_MODEL}
        warning={
          downloads && metered
            ? "The browser may download several gigabytes, which may cost money or data on this connection; Wi-Fi is better."
            : undefined
        }
      />
    </LibraryRow>
  );
}
