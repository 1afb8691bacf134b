/** One downloadable language model, from "not on this device" to "on". */
import type { FitReasonType, ModelFit } from "../../domain/device-fit.ts";
import { device } from "../../language/words/en/device.ts";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import type { LanguageModelChoiceViewModel } from "../view-models/language-model-choice-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelFilesActions } from "./model-files-actions.tsx";
import { ModelSwitchActions } from "./model-switch-actions.tsx";

interface Props {
  readonly languageModel: LanguageModelChoiceViewModel;
  readonly toasts: Pick<ToastsViewModel, "show">;
  readonly fit: ModelFit;
  readonly rank?: string | undefined;
  /** Said where the row stands in the whole list. */
  readonly verdict?: string | undefined;
  /** A reason that stands above the list already. */
  readonly said?: FitReasonType | undefined;
}

/** Asked about before a download; told beside the storage figures. */
const saidElsewhere: ReadonlySet<FitReasonType> = new Set(["metered", "not-persisted"]);

export function LanguageModelRow({ languageModel, toasts, fit, rank, verdict, said }: Props) {
  const { entry, variant } = fit;
  const words = useWords(english);
  const { fitReason } = useWords(device);
  const download = languageModel.downloadOf(fit);
  const state = download.state.value;
  const installed = state.type === "installed";
  const on = languageModel.switchOf(entry.id);
  const possible = fit.fits !== "no" || state.type !== "absent";
  const metered = fit.reasons.find(({ type }) => type === "metered");
  const time = words.downloadTime[fit.speed](fit.downloadMinutes);
  return (
    <LibraryRow
      rank={rank}
      title={entry.title}
      summary={entry.summary}
      facts={[
        ...(verdict ? [verdict] : []),
        words.storage(variant.package.bytes),
        ...(installed ? [words.onDevice] : possible ? [time] : []),
        // The half one is chosen wherever the graphics processor has it.
        ...(possible ? [words.languageModels.precisions[variant.precision]] : []),
      ]}
      licence={fit.licence}
      badge={on === "on" ? words.languageModels.on : undefined}
      onFolder={installed || !possible ? undefined : (files) => void download.importFiles(files)}
    >
      {fit.reasons
        .filter(({ type }) => !saidElsewhere.has(type) && type !== said)
        .map((reason) => (
          <p key={reason.type} class={styles.status}>
            {fitReason(reason)}
          </p>
        ))}
      {possible && (
        <ModelFilesActions title={entry.title} download={download} warning={metered && fitReason(metered)} />
      )}
      {installed && (
        <ModelSwitchActions languageModel={languageModel} id={entry.id} title={entry.title} model={fit}>
          <DeleteModel languageModel={languageModel} toasts={toasts} fit={fit} storedBytes={state.storedBytes} />
        </ModelSwitchActions>
      )}
    </LibraryRow>
  );
}

function DeleteModel({
  languageModel,
  toasts,
  fit,
  storedBytes,
}: Pick<Props, "languageModel" | "toasts" | "fit"> & { readonly storedBytes: number }) {
  const words = useWords(english);
  const { keepIt } = useWords(library);
  const { title } = fit.entry;
  const remove = async (): Promise<void> => {
    const freed = await languageModel.remove(fit);
    if (freed !== undefined) toasts.show({ text: words.deleted(title, freed) });
  };
  return (
    <ConfirmButton
      label={words.deleteNamed(title)}
      look="quiet"
      question={words.languageModels.reallyDelete(title, storedBytes)}
      yes={words.delete}
      no={keepIt}
      onConfirm={() => void remove()}
    >
      {words.delete}
    </ConfirmButton>
  );
}
