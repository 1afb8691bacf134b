/** The Library: courses, the models that help to read them, and where they come from. */
import { useEffect } from "preact/hooks";
import { library as english } from "../../language/words/en/library.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Notices } from "../conversation/notices.tsx";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { useWords } from "../words.ts";
import { CoursesSection } from "./courses-section.tsx";
import { EmbeddersSection } from "./embedders-section.tsx";
import { ImportSection } from "./import-section.tsx";
import { LanguageModelSection } from "./language-model-section.tsx";
import styles from "./library.module.css";
import { MirrorSection } from "./mirror-section.tsx";
import { PackagesSection } from "./packages-section.tsx";
import { StorageSection } from "./storage-section.tsx";

interface Props extends Pick<AppViewModel, "library" | "session" | "profile" | "announcer" | "toasts" | "memoryOnly"> {
  readonly addCourse: boolean;
}

export function LibraryView({ library: lazy, session, memoryOnly, ...others }: Props) {
  const words = useWords(english);
  const library = lazy.value.value;
  const ready = session.stats.value !== undefined;
  useEffect(() => void lazy.load(), []);
  useEffect(() => void library?.inspect(), [library]);
  useEffect(() => {
    if (ready) void library?.courses.refresh();
  }, [library, ready]);
  useEffect(keepMissedDrops, []);
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{words.title}</h2>
      <p class={styles.intro}>{words.intro}</p>
      <Notices session={session} memoryOnly={memoryOnly} />
      {library && <Sections {...others} session={session} library={library} />}
    </div>
  );
}

interface SectionsProps extends Omit<Props, "library" | "memoryOnly"> {
  readonly library: LibraryViewModel;
}

function Sections({ library, session, profile, announcer, toasts, addCourse }: SectionsProps) {
  const { courses, sources, making, embedder, languageModel, packages, device, publishers } = library;
  return (
    <>
      <CoursesSection
        courses={courses}
        sources={sources}
        making={making}
        stats={session.stats.value}
        addCourse={addCourse}
      />
      <ImportSection making={making} shownAtCourse={sources.open.value?.course === making.changing.value} />
      <EmbeddersSection embedder={embedder} facts={device.facts.value} stats={session.stats.value} toasts={toasts} />
      <LanguageModelSection languageModel={languageModel} toasts={toasts} />
      <PackagesSection packages={packages} toasts={toasts} />
      <MirrorSection profile={profile} announcer={announcer} publishers={publishers} />
      <StorageSection
        device={device}
        fileBytes={courses.courses.value.reduce((sum, { fileBytes = 0 }) => sum + fileBytes, 0)}
      />
    </>
  );
}

/** A file dropped beside its place would make the browser leave Erica for that file. */
function keepMissedDrops(): () => void {
  const keep = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  addEventListener("dragover", keep);
  addEventListener("drop", keep);
  return () => {
    removeEventListener("dragover", keep);
    removeEventListener("drop", keep);
  };
}
