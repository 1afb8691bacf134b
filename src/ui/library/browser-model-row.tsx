/** The model some browsers have built in. */
import { models as english } from "../../language/words/en/models.ts";
import { BROWSER_MODEL } from "../../ports/language-model-choice.ts";
import type { LanguageModelChoiceViewModel } from "../view-models/language-model-choice-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelSwitchActions } from "./model-switch-actions.tsx";

export function BrowserModelRow({ languageModel }: { readonly languageModel: LanguageModelChoiceViewModel }) {
  const { browserModel: words, languageModels } = useWords(english);
  const availability = languageModel.browserModel.value;
  const downloads = availability === "downloadable";
  const metered = languageModel.fit.value?.models.some(({ reasons }) => reasons.some(({ type }) => type === "metered"));
  return (
    <LibraryRow
      title={words.title}
      summary={words.summary}
      facts={[words.facts[availability], words.terms]}
      badge={languageModel.switchOf(BROWSER_MODEL) === "on" ? languageModels.on : undefined}
    >
      {downloads && <p class={styles.status}>{words.downloads}</p>}
      <ModelSwitchActions
        languageModel={languageModel}
        id={BROWSER_MODEL}
        title={words.inSentence}
        model={BROWSER_MODEL}
        warning={downloads && metered ? words.metered : undefined}
      />
    </LibraryRow>
  );
}
