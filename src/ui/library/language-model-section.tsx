/** Language models: what fits this device, said before anything is downloaded. */
import type { DeviceFit, FitVerdict, ModelFit } from "../../domain/device-fit.ts";
import { BROWSER_MODEL } from "../../ports/language-model-choice.ts";
import type { AppViewModel } from "../app-view-model.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { BrowserModelRow } from "./browser-model-row.tsx";
import { LanguageModelRow } from "./language-model-row.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { downloadSize } from "./model-words.ts";

interface Props {
  readonly app: AppViewModel;
  readonly library: LibraryViewModel;
}

const ranks = { basic: "Basic", better: "Better", best: "Best" } as const;
const verdicts: Readonly<Record<FitVerdict, string>> = { yes: "fits", tight: "may be tight", no: "does not fit" };

export function LanguageModelSection({ app, library }: Props) {
  const { languageModel } = library;
  const fit = languageModel.fit.value;
  const withBrowser = languageModel.browserModel.value !== "unavailable";
  return (
    <section class={styles.section} aria-labelledby="language-model">
      <h3 id="language-model">Language model</h3>
      <p class={styles.lead}>
        Erica's answers are composed from the course and need no language model. One that runs on this device can put
        them in more conversational words; each of its sentences is then checked against the course, and the composed
        answer stays one tap away.
      </p>
      <Standing library={library} />
      {!fit && <p class={styles.status}>Looking at this device…</p>}
      {fit?.none && (
        <p class={styles.note} role="note">
          {withBrowser ? "None to download fits this device: " : "This device: "}
          {fit.none.text} Nothing is lost: Erica's composed answers work here.
        </p>
      )}
      {(withBrowser || (fit && offered(fit, library).length > 0)) && (
        <ul class={styles.list} aria-label="Language models for this device">
          {withBrowser && <BrowserModelRow library={library} />}
          {fit &&
            offered(fit, library).map(({ rank, model }) => (
              <LanguageModelRow key={model.entry.id} app={app} library={library} fit={model} rank={rank} />
            ))}
        </ul>
      )}
      {fit && fit.models.length > 0 && <AllModels app={app} library={library} fit={fit} />}
    </section>
  );
}

interface Offered {
  readonly rank: string | undefined;
  readonly model: ModelFit;
}

/** The tiers, and whatever else the learner has begun with. */
function offered(fit: DeviceFit, { languageModel }: LibraryViewModel): readonly Offered[] {
  const tiers = fit.tiers.map(({ name, fit: model }) => ({ rank: ranks[name], model }));
  const others = fit.models.filter(
    (model) =>
      !tiers.some((tier) => tier.model.entry.id === model.entry.id) &&
      (languageModel.downloadOf(model).state.value.type !== "absent" ||
        languageModel.switchOf(model.entry.id) !== "off"),
  );
  return [...tiers, ...others.map((model) => ({ rank: undefined, model }))];
}

function Standing({ library: { languageModel } }: Pick<Props, "library">) {
  const state = languageModel.engine.value;
  const waiting = [BROWSER_MODEL, ...(languageModel.fit.value?.models.map(({ entry }) => entry.id) ?? [])].some(
    (id) => languageModel.switchOf(id) === "waiting",
  );
  return (
    <p class={styles.status}>
      {state.type === "ready" && `${state.info.title} is on. New answers are written by it.`}
      {state.type === "loading" && "A model is being loaded."}
      {state.type !== "ready" &&
        state.type !== "loading" &&
        (waiting
          ? "On: the model you chose loads with your next question."
          : "Off. Answers are composed from the course.")}
    </p>
  );
}

function AllModels({ app, library, fit }: Props & { readonly fit: DeviceFit }) {
  const shown = new Set(offered(fit, library).map(({ model }) => model.entry.id));
  const count = fit.models.length;
  return (
    <details class={styles.all}>
      <summary class={styles.summary}>
        {count === 1 ? "The one model there is" : `All ${count} models`}, and whether they fit this device
      </summary>
      <ul class={styles.list}>
        {fit.models.map((model) =>
          shown.has(model.entry.id) ? (
            <LibraryRow
              key={model.entry.id}
              title={model.entry.title}
              facts={[
                `It ${verdicts[model.fits]}`,
                `${downloadSize(model.variant.package.bytes)} of storage`,
                "offered above",
              ]}
            />
          ) : (
            <LanguageModelRow
              key={model.entry.id}
              app={app}
              library={library}
              fit={model}
              verdict={verdicts[model.fits]}
              said={fit.none?.type}
            />
          ),
        )}
      </ul>
    </details>
  );
}
