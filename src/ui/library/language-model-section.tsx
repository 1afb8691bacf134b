/** Language models: what fits this device, said before anything is downloaded. */
import type { DeviceFit, ModelFit, TierName } from "../../domain/device-fit.ts";
import { device } from "../../language/words/en/device.ts";
import { models as english } from "../../language/words/en/models.ts";
import { BROWSER_MODEL } from "../../ports/language-model-choice.ts";
import type { LanguageModelChoiceViewModel } from "../view-models/language-model-choice-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { BrowserModelRow } from "./browser-model-row.tsx";
import { LanguageModelRow } from "./language-model-row.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";

interface Props {
  readonly languageModel: LanguageModelChoiceViewModel;
  readonly toasts: Pick<ToastsViewModel, "show">;
}

export function LanguageModelSection({ languageModel, toasts }: Props) {
  const { languageModels: words } = useWords(english);
  const { fitReason } = useWords(device);
  const fit = languageModel.fit.value;
  const withBrowser = languageModel.browserModel.value !== "unavailable";
  const shown = fit ? offered(fit, languageModel) : [];
  const noneFits = withBrowser ? words.noneToDownloadFits : words.noneFits;
  return (
    <section class={styles.section} aria-labelledby="language-model">
      <h3 id="language-model">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <Standing languageModel={languageModel} />
      {!fit && <p class={styles.status}>{words.looking}</p>}
      {fit?.none && (
        <p class={styles.note} role="note">
          {noneFits(fitReason(fit.none))}
        </p>
      )}
      {(withBrowser || shown.length > 0) && (
        <ul class={styles.list} aria-label={words.list}>
          {withBrowser && <BrowserModelRow languageModel={languageModel} />}
          {shown.map(({ tier, model }) => (
            <LanguageModelRow
              key={model.entry.id}
              languageModel={languageModel}
              toasts={toasts}
              fit={model}
              rank={tier && words.ranks[tier]}
            />
          ))}
        </ul>
      )}
      {fit && fit.models.length > 0 && <AllModels languageModel={languageModel} toasts={toasts} fit={fit} />}
    </section>
  );
}

interface Offered {
  readonly tier: TierName | undefined;
  readonly model: ModelFit;
}

/** The tiers, and whatever else the learner has begun with. */
function offered(fit: DeviceFit, languageModel: LanguageModelChoiceViewModel): readonly Offered[] {
  const tiers = fit.tiers.map(({ name, fit: model }) => ({ tier: name, model }));
  const others = fit.models.filter(
    (model) =>
      !tiers.some((tier) => tier.model.entry.id === model.entry.id) &&
      (languageModel.downloadOf(model).state.value.type !== "absent" ||
        languageModel.switchOf(model.entry.id) !== "off"),
  );
  return [...tiers, ...others.map((model) => ({ tier: undefined, model }))];
}

function Standing({ languageModel }: Pick<Props, "languageModel">) {
  const { languageModels: words } = useWords(english);
  const state = languageModel.engine.value;
  const waiting = [BROWSER_MODEL, ...(languageModel.fit.value?.models.map(({ entry }) => entry.id) ?? [])].some(
    (id) => languageModel.switchOf(id) === "waiting",
  );
  return (
    <p class={styles.status}>
      {state.type === "ready" && words.ready(state.info.title)}
      {state.type === "loading" && words.loading}
      {state.type !== "ready" && state.type !== "loading" && (waiting ? words.waiting : words.off)}
    </p>
  );
}

function AllModels({ languageModel, toasts, fit }: Props & { readonly fit: DeviceFit }) {
  const { languageModels: words, storage } = useWords(english);
  const shown = new Set(offered(fit, languageModel).map(({ model }) => model.entry.id));
  return (
    <details class={styles.all}>
      <summary class={styles.summary}>{words.all(fit.models.length)}</summary>
      <ul class={styles.list}>
        {fit.models.map((model) =>
          shown.has(model.entry.id) ? (
            <LibraryRow
              key={model.entry.id}
              title={model.entry.title}
              facts={[words.fits[model.fits], storage(model.variant.package.bytes), words.offeredAbove]}
            />
          ) : (
            <LanguageModelRow
              key={model.entry.id}
              languageModel={languageModel}
              toasts={toasts}
              fit={model}
              verdict={words.fits[model.fits]}
              said={fit.none?.type}
            />
          ),
        )}
      </ul>
    </details>
  );
}
