/** The Library: courses, the models that help to read them, and where they come from. */
import { useEffect } from "preact/hooks";
import type { AppViewModel } from "../app-view-model.ts";
import { Notices } from "../conversation/notices.tsx";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { CoursesSection } from "./courses-section.tsx";
import { EmbeddersSection } from "./embedders-section.tsx";
import { LanguageModelSection } from "./language-model-section.tsx";
import styles from "./library.module.css";
import { MirrorSection } from "./mirror-section.tsx";
import { StorageSection } from "./storage-section.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly addCourse: boolean;
}

export function LibraryView({ app, addCourse }: Props) {
  const library = app.library.value.value;
  const ready = app.session.stats.value !== undefined;
  useEffect(() => void app.library.load(), []);
  useEffect(() => void library?.inspect(), [library]);
  useEffect(() => {
    if (ready) void library?.courses.refresh();
  }, [library, ready]);
  useEffect(keepMissedDrops, []);
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>Library</h2>
      <p class={styles.intro}>What Erica teaches from, and the models that help. All of it is kept on this device.</p>
      <Notices app={app} />
      {library && <Sections app={app} library={library} addCourse={addCourse} />}
    </div>
  );
}

function Sections({ app, library, addCourse }: Props & { readonly library: LibraryViewModel }) {
  return (
    <>
      <CoursesSection app={app} courses={library.courses} addCourse={addCourse} />
      <EmbeddersSection app={app} library={library} />
      <LanguageModelSection app={app} library={library} />
      <MirrorSection app={app} publishers={library.publishers} />
      <StorageSection device={library.device} />
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
