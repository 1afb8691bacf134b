/** The documents of a course that was made from files: its files can be chosen again, and one can be left out. */
import type { RemovedSource, SourceWeight } from "../../domain/import-report.ts";
import { importing as english } from "../../language/words/en/importing.ts";
import { library as libraryWords } from "../../language/words/en/library.ts";
import type { LibraryCourse } from "../../protocol/library-api.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { CourseSourcesViewModel } from "../view-models/course-sources-view-model.ts";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./course-sources.module.css";
import { DropZone } from "./drop-zone.tsx";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import { ImportProgressView } from "./import-progress.tsx";
import { KeepFiles } from "./keep-files.tsx";
import library from "./library.module.css";

interface Props {
  readonly sources: CourseSourcesViewModel;
  readonly making: ImportViewModel;
  readonly course: LibraryCourse;
}

export function CourseSources({ sources, making, course: { meta } }: Props) {
  const words = useWords(english).updating;
  const open = sources.open.value;
  if (open?.course !== meta.id) return null;
  const busy = making.progress.value !== undefined;
  return (
    <section class={styles.sources} aria-label={words.sourcesOf(meta.title)}>
      {busy ? (
        making.changing.value === meta.id && <ImportProgressView making={making} />
      ) : (
        <Choose sources={sources} making={making} />
      )}
      {open.failure && <ErrorNote error={open.failure} />}
      {open.sources && (
        <ul class={styles.list} aria-label={words.sourcesOf(meta.title)}>
          {open.sources.map((source) => (
            <Source
              key={source.document}
              source={source}
              onRemove={busy || open.sources?.length === 1 ? undefined : () => void sources.remove(source.document)}
            />
          ))}
        </ul>
      )}
      {open.removed && open.removed.length > 0 && (
        <Removed removed={open.removed} onTakeBack={busy ? undefined : (source) => void sources.takeBack(source)} />
      )}
    </section>
  );
}

interface RemovedProps {
  readonly removed: readonly RemovedSource[];
  readonly onTakeBack: ((source: RemovedSource) => void) | undefined;
}

function Removed({ removed, onTakeBack }: RemovedProps) {
  const words = useWords(english).updating;
  return (
    <>
      <h5>{words.removedByYou}</h5>
      <p class={library.facts}>{words.removedLead}</p>
      <ul class={styles.list} aria-label={words.removedByYou}>
        {removed.map((source) => (
          <li key={`${source.hash} ${source.title}`} class={styles.source}>
            <span class={styles.title}>{source.title}</span>
            {onTakeBack && (
              <button
                type="button"
                class={controls.quiet}
                aria-label={words.takeBackNamed(source.title)}
                onClick={() => onTakeBack(source)}
              >
                {words.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Choose({ sources, making }: Pick<Props, "sources" | "making">) {
  const words = useWords(english);
  const folder = sources.open.value?.folder;
  return (
    <DropZone onFiles={(files) => void sources.update(files)}>
      <p class={library.facts}>{words.updating.lead}</p>
      <div class={library.actions}>
        {folder !== undefined && (
          <button type="button" class={controls.primary} onClick={() => void sources.updateFromFolder()}>
            {words.updating.fromFolder(folder)}
          </button>
        )}
        <FileButton
          text={words.chooseFiles}
          label={words.updating.chooseFiles}
          onFiles={(files) => void sources.update(chosenFolder(files))}
        />
        {sources.keepsFolders ? (
          <button
            type="button"
            class={controls.quiet}
            aria-label={words.updating.chooseFolder}
            onClick={() => void sources.chooseFolder()}
          >
            {words.chooseFolder}
          </button>
        ) : (
          <FileButton
            text={words.chooseFolder}
            label={words.updating.chooseFolder}
            folder
            look="quiet"
            onFiles={(files) => void sources.update(chosenFolder(files))}
          />
        )}
      </div>
      {sources.keepsFolders && <p class={library.facts}>{words.updating.remembers}</p>}
      <KeepFiles making={making} />
    </DropZone>
  );
}

interface SourceProps {
  readonly source: SourceWeight;
  /** Absent while it can't be left out. */
  readonly onRemove: (() => void) | undefined;
}

function Source({ source, onRemove }: SourceProps) {
  const words = useWords(english).updating;
  const { keepIt } = useWords(libraryWords);
  return (
    <li class={styles.source}>
      <span class={styles.title}>{source.title}</span>
      <span class={library.facts}>{words.weight(source)}</span>
      {onRemove && (
        <ConfirmButton
          label={words.removeNamed(source.title)}
          look="quiet"
          question={words.reallyRemove(source)}
          yes={words.remove}
          no={keepIt}
          onConfirm={onRemove}
        >
          {words.remove}
        </ConfirmButton>
      )}
    </li>
  );
}
