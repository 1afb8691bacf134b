/** One downloadable language model, from "not on this device" to "on". */
import type { FitReasonType, ModelFit } from "../../domain/device-fit.ts";
import type { AppViewModel } from "../app-view-model.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelFilesActions } from "./model-files-actions.tsx";
import { ModelSwitchActions } from "./model-switch-actions.tsx";
import { downloadSize, downloadTime } from "./model-words.ts";

interface Props {
  readonly app: AppViewModel;
  readonly library: LibraryViewModel;
  readonly fit: ModelFit;
  readonly rank?: string | undefined;
  /** Said where the row stands in the whole list. */
  readonly verdict?: string | undefined;
  /** A reason that stands above the list already. */
  readonly said?: FitReasonType | undefined;
}

/** The half one is chosen wherever the graphics processor has it. */
const precisions = { f16: "half-precision version for this GPU", f32: "full-precision version for this GPU" } as const;

/** Asked about before a download; told beside the storage figures. */
const saidElsewhere: ReadonlySet<FitReasonType> = new Set(["metered", "not-persisted"]);

export function LanguageModelRow({ app, library, fit, rank, verdict, said }: Props) {
  const { languageModel } = library;
  const { entry, variant } = fit;
  const download = languageModel.downloadOf(fit);
  const state = download.state.value;
  const installed = state.type === "installed";
  const on = languageModel.switchOf(entry.id);
  const possible = fit.fits !== "no" || state.type !== "absent";
  return (
    <LibraryRow
      rank={rank}
      title={entry.title}
      summary={entry.summary}
      facts={[
        ...(verdict ? [`It ${verdict}`] : []),
        `${downloadSize(variant.package.bytes)} of storage`,
        ...(installed ? ["on this device"] : possible ? [downloadTime(fit.downloadMinutes, fit.speed)] : []),
        ...(possible ? [precisions[variant.precision]] : []),
      ]}
      licence={fit.licence}
      badge={on === "on" ? "On" : undefined}
      onFolder={installed || !possible ? undefined : (files) => void download.importFiles(files)}
    >
      {fit.reasons
        .filter(({ type }) => !saidElsewhere.has(type) && type !== said)
        .map(({ type, text }) => (
          <p key={type} class={styles.status}>
            {text}
          </p>
        ))}
      {possible && (
        <ModelFilesActions
          title={entry.title}
          download={download}
          warning={fit.reasons.find(({ type }) => type === "metered")?.text}
        />
      )}
      {installed && (
        <ModelSwitchActions library={library} id={entry.id} title={entry.title} model={fit}>
          <ConfirmButton
            label={`Delete ${entry.title}`}
            look="quiet"
            question={`Delete ${entry.title}? ${downloadSize(state.storedBytes)} become free. Composed answers work without it.`}
            yes="Delete"
            no="Keep it"
            onConfirm={() => void deleteModel(app, library, fit)}
          >
            Delete
          </ConfirmButton>
        </ModelSwitchActions>
      )}
    </LibraryRow>
  );
}

async function deleteModel(app: AppViewModel, library: LibraryViewModel, fit: ModelFit): Promise<void> {
  const freed = await library.languageModel.remove(fit);
  if (freed !== undefined)
    app.toasts.show({ text: `${fit.entry.title} was deleted; ${downloadSize(freed)} are free again.` });
}
