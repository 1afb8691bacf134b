/** Courses on this device: use one, add one from a file, remove one. */
import { useEffect, useRef } from "preact/hooks";
import type { LibraryCourse } from "../../protocol/library-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { openSteps } from "../conversation/load-progress.tsx";
import { formatPlural } from "../format.ts";
import controls from "../styles/controls.module.css";
import type { CoursesViewModel, CourseWork } from "../view-models/courses-view-model.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileButton } from "./file-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";

import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly courses: CoursesViewModel;
  /** Puts the focus on adding a course file. */
  readonly addCourse: boolean;
}

export function CoursesSection({ app, courses, addCourse }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const work = courses.work.value;
  const failure = courses.failure.value;
  useEffect(() => {
    if (!addCourse) return;
    // After the page itself took the focus, as it does on every change of view.
    requestAnimationFrame(() => input.current?.focus());
  }, [addCourse]);
  const add = (files: readonly File[]): void => void courses.add(files);
  return (
    <section class={styles.section} aria-labelledby="courses">
      <h3 id="courses">Courses</h3>
      <p class={styles.lead}>
        Erica answers from one course at a time. Conversations are kept whichever course is open: their answers stay as
        they are, and a source opens in place while its course is in use. Changing the course starts a new conversation.
      </p>
      <ul class={styles.list} aria-label="Courses on this device">
        {courses.courses.value.map((course) => (
          <CourseRow key={course.meta.id} app={app} courses={courses} course={course} work={work} />
        ))}
      </ul>
      <DropZone onFiles={(files) => add(files.flatMap(({ content }) => (content instanceof File ? content : [])))}>
        <div class={styles.add}>
          <FileButton text="Add a course file" accept=".erica" input={input} onFiles={add} />
          <p class={styles.facts}>
            A course is a file that ends in <code>.erica</code>. Drop it here or choose it; it is checked before
            anything is kept, and a file of a course you have replaces it.
          </p>
        </div>
        {work?.type === "adding" && <ProgressLine text={`Checking and saving “${work.name}”…`} />}
        {failure && (
          <>
            <ErrorNote error={failure.error} />
            <p class={styles.status}>This was about “{failure.about}”. The courses you have are as they were.</p>
          </>
        )}
      </DropZone>
    </section>
  );
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

function CourseRow({
  app,
  courses,
  course,
  work,
}: Pick<Props, "app" | "courses"> & { readonly course: LibraryCourse; readonly work: CourseWork | undefined }) {
  const { meta, current, bundled } = course;
  const stats = app.session.stats.value;
  const opening = work?.type === "opening" && work.id === meta.id ? work.progress : undefined;
  const concepts = current && stats?.meta.id === meta.id ? [formatPlural(stats.concepts, "concept")] : [];
  return (
    <LibraryRow
      title={meta.title}
      summary={meta.description}
      facts={[
        `Version ${meta.version}`,
        ...concepts,
        ...(meta.topics.length > 0 ? [formatPlural(meta.topics.length, "topic")] : []),
        languageName(meta.language),
        `Licence: ${meta.licence}`,
        ...(bundled ? ["comes with Erica"] : []),
      ]}
      badge={current ? "In use" : undefined}
    >
      {opening && (
        <ProgressLine
          text={`${openSteps[opening.step]}: ${Math.round(opening.fraction * 100)} %`}
          fraction={opening.fraction}
        />
      )}
      {(!current || !bundled) && (
        <div class={styles.actions}>
          {!current && (
            <button
              key="use"
              type="button"
              class={controls.primary}
              aria-label={`Use this course: ${meta.title}`}
              aria-disabled={work !== undefined}
              onClick={() => void courses.use(course)}
            >
              Use this course
            </button>
          )}
          {!bundled && (
            <ConfirmButton
              key="remove"
              label={`Remove ${meta.title}`}
              look="quiet"
              question={`Remove “${meta.title}” from this device? Your conversations stay. To have it again you need its file.${current ? " Questions are then answered from the course that comes with Erica." : ""}`}
              yes="Remove"
              no="Keep it"
              onConfirm={() => void courses.remove(course)}
            >
              Remove
            </ConfirmButton>
          )}
        </div>
      )}
    </LibraryRow>
  );
}
