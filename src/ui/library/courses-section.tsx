/** Courses on this device: use one, add one from a file, remove one. */
import { useEffect, useRef } from "preact/hooks";
import { library as english } from "../../language/words/en/library.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import { ErrorNote } from "../components/error-note.tsx";
import type { CourseSourcesViewModel } from "../view-models/course-sources-view-model.ts";
import type { CoursesViewModel } from "../view-models/courses-view-model.ts";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { CourseRow } from "./course-row.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileButton } from "./file-button.tsx";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly courses: CoursesViewModel;
  readonly sources: CourseSourcesViewModel;
  readonly making: ImportViewModel;
  readonly stats: CourseStats | undefined;
  /** Puts the focus on adding a course file. */
  readonly addCourse: boolean;
}

export function CoursesSection({ courses, sources, making, stats, addCourse }: Props) {
  const { courses: words } = useWords(english);
  return (
    <section class={styles.section} aria-labelledby="courses">
      <h3 id="courses">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <ul class={styles.list} aria-label={words.onDevice}>
        {courses.courses.value.map((course) => (
          <CourseRow
            key={course.meta.id}
            courses={courses}
            sources={sources}
            making={making}
            course={course}
            concepts={course.current && stats?.meta.id === course.meta.id ? stats.concepts : undefined}
          />
        ))}
      </ul>
      <AddCourse courses={courses} focused={addCourse} />
    </section>
  );
}

function AddCourse({ courses, focused }: { readonly courses: CoursesViewModel; readonly focused: boolean }) {
  const { courses: words } = useWords(english);
  const input = useRef<HTMLInputElement>(null);
  const work = courses.work.value;
  const failure = courses.failure.value;
  useEffect(() => {
    if (!focused) return;
    // After the page itself took the focus, as it does on every change of view.
    requestAnimationFrame(() => input.current?.focus());
  }, [focused]);
  const add = (files: readonly File[]): void => void courses.add(files);
  return (
    <DropZone onFiles={(files) => add(files.flatMap(({ content }) => (content instanceof File ? content : [])))}>
      <div class={styles.add}>
        <FileButton text={words.add} accept=".erica" input={input} onFiles={add} />
        <p class={styles.facts}>
          {words.howToAdd((ending) => (
            <code>{ending}</code>
          ))}
        </p>
      </div>
      {work?.type === "adding" && <ProgressLine text={words.adding(work.name)} />}
      {failure && (
        <>
          <ErrorNote error={failure.error} />
          <p class={styles.status}>{words.failedAbout(failure.about)}</p>
        </>
      )}
    </DropZone>
  );
}
