/** The Library: which courses are on the device, which one answers, and which embedder searches it. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";
import type { DoctorApi } from "../protocol/doctor-api.ts";
import type { LibraryApi } from "../protocol/library-api.ts";
import type { CourseStats } from "../protocol/tutor-api.ts";
import type { Choices } from "./choices.ts";
import { type ChosenCourse, createChosenCourse } from "./chosen-course.ts";
import { createChosenEmbedder } from "./chosen-embedder.ts";
import { createCourseDoctor } from "./course-doctor.ts";
import type { EmbedderChange } from "./embedder-change.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import { createKeptCourses } from "./kept-courses.ts";
import type { LibraryParts } from "./library-parts.ts";
import { createServe } from "./serve-course.ts";
import type { ServingState } from "./serving.ts";

export interface LibraryServiceParts {
  readonly parts: LibraryParts;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly change: EmbedderChange;
  readonly choices: Choices;
  /** What `stats` gives has changed. */
  changed(): void;
  stats(): Promise<Result<CourseStats, AppError>>;
  /** What a graph's node without any text says of itself. */
  withoutText(title: string): string;
}

export interface Library extends LibraryApi, DoctorApi, Pick<ChosenCourse, "openChosen"> {}

export function createLibraryService(given: LibraryServiceParts): Library {
  const { finishChange, ...embedder } = createChosenEmbedder({ ...given, store: given.parts.store });
  const choice = createChosenCourse({ ...given, serve: createServe({ ...given, finishChange }) });
  return {
    openChosen: choice.openChosen,
    ...createKeptCourses({ ...given, choice }),
    ...createCourseDoctor({ ...given, choice }),
    ...embedder,
  };
}
