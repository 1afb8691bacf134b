/** One course on this device: what it holds, using it, removing it. */
import { conversation } from "../../language/words/en/conversation.ts";
import { importing } from "../../language/words/en/importing.ts";
import { library as english } from "../../language/words/en/library.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import type { LibraryCourse } from "../../protocol/library-api.ts";
import controls from "../styles/controls.module.css";
import type { CourseSourcesViewModel } from "../view-models/course-sources-view-model.ts";
import type { CoursesViewModel } from "../view-models/courses-view-model.ts";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { CourseSources } from "./course-sources.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly courses: CoursesViewModel;
  readonly sources: CourseSourcesViewModel;
  readonly making: ImportViewModel;
  readonly course: LibraryCourse;
  /** How many it has, where that is known. */
  readonly concepts: number | undefined;
}

export function CourseRow({ courses, sources, making, course, concepts }: Props) {
  const { courses: words, inUse } = useWords(english);
  const { steps } = useWords(conversation).opening;
  const { languageName } = useWords(numbers);
  const { meta, current, bundled } = course;
  const work = courses.work.value;
  const opening = work?.type === "opening" && work.id === meta.id ? work.progress : undefined;
  return (
    <LibraryRow
      title={meta.title}
      summary={meta.description}
      facts={[
        words.version(meta.version),
        ...(concepts === undefined ? [] : [words.concepts(concepts)]),
        ...(meta.topics.length > 0 ? [words.topics(meta.topics.length)] : []),
        languageName(meta.language),
        words.licence(meta.licence),
        ...(course.fileBytes === undefined ? [] : [words.files(course.fileBytes)]),
        ...(bundled ? [words.bundled] : []),
      ]}
      badge={current ? inUse : undefined}
    >
      {opening && (
        <ProgressLine text={words.opening(steps[opening.step], opening.fraction)} fraction={opening.fraction} />
      )}
      {(!current || !bundled) && <Actions courses={courses} sources={sources} course={course} />}
      <CourseSources sources={sources} making={making} course={course} />
    </LibraryRow>
  );
}

/** The importer names its courses so. */
const isFromFiles = ({ meta }: LibraryCourse): boolean => meta.id.startsWith("own-");

function Actions({ courses, sources, course }: Pick<Props, "courses" | "sources" | "course">) {
  const { courses: words, keepIt } = useWords(english);
  const { updating } = useWords(importing);
  const { meta, current, bundled } = course;
  return (
    <div class={styles.actions}>
      {!current && (
        <button
          key="use"
          type="button"
          class={controls.primary}
          aria-label={words.useNamed(meta.title)}
          aria-disabled={courses.work.value !== undefined}
          onClick={() => void courses.use(course)}
        >
          {words.use}
        </button>
      )}
      {isFromFiles(course) && (
        <button
          key="sources"
          type="button"
          class={controls.quiet}
          aria-label={updating.sourcesNamed(meta.title)}
          aria-expanded={sources.open.value?.course === meta.id}
          onClick={() => void sources.toggle(meta.id)}
        >
          {updating.sources}
        </button>
      )}
      {!bundled && (
        <a
          key="doctor"
          class={controls.button}
          href={courses.doctorHref(meta.id)}
          aria-label={words.lookForMistakesIn(meta.title)}
        >
          {words.lookForMistakes}
        </a>
      )}
      {!bundled && (
        <ConfirmButton
          key="remove"
          label={words.removeNamed(meta.title)}
          look="quiet"
          question={current ? words.reallyRemoveCurrent(meta.title) : words.reallyRemove(meta.title)}
          yes={words.remove}
          no={keepIt}
          onConfirm={() => void courses.remove(course)}
        >
          {words.remove}
        </ConfirmButton>
      )}
    </div>
  );
}
