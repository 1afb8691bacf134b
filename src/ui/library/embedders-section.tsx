/** Models that search by meaning: the bundled one, and larger ones to download. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { BUNDLED_EMBEDDER } from "../../domain/conversation.ts";
import { fitEmbedder } from "../../domain/device-fit.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { errorToMessage } from "../error-messages.ts";
import controls from "../styles/controls.module.css";
import type { EmbedderChoice } from "../view-models/embedder-view-model.ts";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelFilesActions } from "./model-files-actions.tsx";
import { downloadSize, downloadTime } from "./model-words.ts";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly library: LibraryViewModel;
}

const ASK_AGAIN_MS = 1000;

const languages = { english: "English", multilingual: "Many languages" } as const;

export function EmbeddersSection({ app, library }: Props) {
  const { embedder } = library;
  const stats = app.session.stats.value;
  useEffect(() => {
    // Begun at an earlier start: nobody is told of its progress but who asks.
    if (!stats?.embedding) return;
    const timer = setTimeout(() => void app.session.refreshStats(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [stats]);
  return (
    <section class={styles.section} aria-labelledby="embedders">
      <h3 id="embedders">Search by meaning</h3>
      <p class={styles.lead}>
        This is how Erica finds the right idea when a question uses other words than the course. The built-in model is
        enough to start; a larger one understands more wordings, and takes a download once.
      </p>
      {stats && !stats.meaning && (
        <p class={styles.note} role="note">
          Only words are searched at the moment.{" "}
          {stats.notice && `${errorToMessage(stats.notice).happened} ${errorToMessage(stats.notice).next}`}
        </p>
      )}
      <ul class={styles.list} aria-label="Models that search by meaning">
        <LibraryRow
          title="Built-in model"
          summary="Comes with Erica and starts at once, on any device."
          facts={["English", "on this device"]}
          badge={embedder.inUse.value === BUNDLED_EMBEDDER ? "In use" : undefined}
        >
          <UseEmbedder library={library} id={BUNDLED_EMBEDDER} title="the built-in model" />
        </LibraryRow>
        {embedder.choices.map((choice) => (
          <EmbedderRow key={choice.entry.id} app={app} library={library} choice={choice} />
        ))}
      </ul>
    </section>
  );
}

function EmbedderRow({ app, library, choice }: Props & { readonly choice: EmbedderChoice }) {
  const { entry, download } = choice;
  const { embedder, device } = library;
  const state = download.state.value;
  const facts = device.facts.value;
  const fit = facts && fitEmbedder(facts, entry);
  const inUse = embedder.inUse.value === entry.id;
  const installed = state.type === "installed";
  const warnings = installed ? [] : (fit?.reasons ?? []);
  return (
    <LibraryRow
      title={entry.title}
      summary={entry.summary}
      facts={[
        languages[entry.languages],
        downloadSize(entry.package.bytes),
        installed ? "on this device" : fit ? downloadTime(fit.downloadMinutes, fit.speed) : "not on this device",
      ]}
      licence={entry.package.licence}
      badge={inUse ? "In use" : undefined}
      onFolder={installed ? undefined : (files) => void download.importFiles(files)}
    >
      {warnings
        .filter(({ type }) => type !== "metered" && type !== "not-persisted")
        .map(({ type, text }) => (
          <p key={type} class={styles.status}>
            {text}
          </p>
        ))}
      <ModelFilesActions
        title={entry.title}
        download={download}
        warning={warnings.find(({ type }) => type === "metered")?.text}
      />
      {installed && (
        <UseEmbedder library={library} id={entry.id} title={entry.title}>
          <ConfirmButton
            label={`Delete ${entry.title}`}
            look="quiet"
            question={`Delete ${entry.title}? ${downloadSize(state.storedBytes)} become free.${inUse ? " Search goes back to the built-in model." : ""}`}
            yes="Delete"
            no="Keep it"
            onConfirm={() => void deleteEmbedder(app, library, choice)}
          >
            Delete
          </ConfirmButton>
        </UseEmbedder>
      )}
    </LibraryRow>
  );
}

async function deleteEmbedder(app: AppViewModel, library: LibraryViewModel, choice: EmbedderChoice): Promise<void> {
  const freed = await library.embedder.remove(choice);
  if (freed !== undefined)
    app.toasts.show({ text: `${choice.entry.title} was deleted; ${downloadSize(freed)} are free again.` });
}

function UseEmbedder({
  library,
  id,
  title,
  children,
}: {
  readonly library: LibraryViewModel;
  readonly id: string;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  const { embedder } = library;
  const preparing = embedder.preparing.value;
  const failure = embedder.failure.value;
  const mine = preparing?.id === id;
  return (
    <>
      {failure?.id === id && <ErrorNote error={failure.error} />}
      {mine && <Preparing progress={preparing.progress} />}
      <div class={styles.actions}>
        {mine && (
          <button key="cancel" type="button" class={controls.button} onClick={() => void embedder.cancel()}>
            Cancel
          </button>
        )}
        {!mine && embedder.inUse.value !== undefined && embedder.inUse.value !== id && (
          <button
            key="use"
            type="button"
            class={controls.primary}
            aria-label={`Use ${title}`}
            aria-disabled={preparing !== undefined}
            onClick={() => void embedder.use(id)}
          >
            Use
          </button>
        )}
        {!mine && children}
      </div>
    </>
  );
}

function Preparing({
  progress: { done, total },
}: {
  readonly progress: { readonly done: number; readonly total: number };
}) {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return (
    <ProgressLine
      text={`Preparing the index: ${percent} %. You can go on asking; the earlier model serves until this is done.`}
      fraction={total > 0 ? done / total : undefined}
    />
  );
}
