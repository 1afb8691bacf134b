/** What may be wrong with a stored course, and putting it right. */

import type { TextsByPassage } from "../doctor/find/course-text.ts";
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { GraphCorrection } from "../domain/correction.ts";
import type { Concept, Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { DoctorApi, Examination, Foreseen } from "../protocol/doctor-api.ts";
import { type CorrectedCourse, correctCourse, correctionsOf, readCorrected } from "./corrected-course.ts";
import { createKeeper, type KeeperParts, type TellEmbedding } from "./keep-corrected.ts";
import type { LibraryParts } from "./library-parts.ts";

interface Parts extends KeeperParts {
  readonly parts: Pick<LibraryParts, "store" | "pause">;
  /** What a graph's node without any text says of itself. */
  withoutText(title: string): string;
}

export function createCourseDoctor({ parts, embedders, state, choice, withoutText }: Parts): DoctorApi {
  const { store, pause } = parts;
  const { assetsOf, keep } = createKeeper({ parts, embedders, state, choice });
  /** One at a time: what was read of its passages is read once. */
  let held: { readonly course: Course; readonly texts: TextsByPassage } | undefined;

  const read = async (id: CourseId): Promise<Result<CorrectedCourse, AppError>> => {
    const list = await store.list();
    const meta = list.ok ? list.value.find((stored) => stored.meta.id === id)?.meta : undefined;
    if (id === (await choice.bundled())) return err({ type: "course-reserved", title: meta?.title ?? id });
    const known = held?.course.meta.id === id && held.course.meta.contentHash === meta?.contentHash;
    const corrected = await readCorrected(store, id, known ? held?.course : undefined);
    if (corrected.ok) hold(corrected.value.course);
    return corrected;
  };
  const hold = (course: Course): void => {
    held = { course, texts: held?.course.meta.id === course.meta.id ? held.texts : new WeakMap() };
  };

  const examined = async ({ course, corrections, lost }: CorrectedCourse): Promise<Examination> => {
    const { examineCourse } = await import("../doctor/find/examine-course.ts");
    const steps = examineCourse(course, withoutText, held?.texts);
    let step = steps.next();
    while (!step.done) {
      await pause();
      step = steps.next();
    }
    const { isSettled } = await import("../doctor/find/settled.ts");
    return {
      meta: course.meta,
      findings: step.value.filter((finding) => !isSettled(finding, corrections)),
      corrections,
      lost,
    };
  };

  const change = async (
    id: CourseId,
    next: (corrections: readonly GraphCorrection[]) => readonly GraphCorrection[],
    report: TellEmbedding,
  ): Promise<Result<Examination, AppError>> => {
    const was = await read(id);
    if (!was.ok) return was;
    const now = await correctCourse(was.value.made, next(was.value.corrections));
    const kept = await keep(was.value, now, report);
    if (!kept.ok) return kept;
    hold(now.course);
    return ok(await examined(now));
  };

  return {
    async examine(id) {
      const corrected = await read(id);
      return corrected.ok ? ok(await examined(corrected.value)) : corrected;
    },
    async foresee(id, correction) {
      const corrected = await read(id);
      return corrected.ok ? ok(await foresee(corrected.value.course, correction)) : corrected;
    },
    correct: (id, correction, report) => change(id, (corrections) => [...corrections, correction], report),
    takeBack: (id, place, report) =>
      change(id, (corrections) => corrections.filter((_, other) => other !== place), report),
    async editableConcept(id, wanted) {
      const corrected = await read(id);
      if (!corrected.ok) return corrected;
      const { course } = corrected.value;
      const concept: Concept | undefined = course.concepts.find((one) => one.id === wanted);
      if (!concept) return err({ type: "not-found", what: `concept ${wanted}` });
      const { oneConcept } = await import("../doctor/find/one-concept.ts");
      return ok(oneConcept(course, concept));
    },
    async courseFile(id) {
      const corrected = await read(id);
      if (!corrected.ok) return corrected;
      const { course } = corrected.value;
      const vectors = await store.readVectors(id, course.meta.contentHash, BUNDLED_EMBEDDER);
      const { courseFile } = await import("./course-file.ts");
      const kept = correctionsOf(corrected.value);
      return ok(await courseFile(course, kept, await assetsOf(course), vectors.ok ? vectors.value : undefined));
    },
  };
}

async function foresee(course: Course, correction: GraphCorrection): Promise<Foreseen> {
  const { foreseeCorrection } = await import("../doctor/apply/foresee.ts");
  return foreseeCorrection(course, correction);
}
