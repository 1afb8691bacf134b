/** The panel at the right (a sheet on phones): a source in context, or a concept. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Citation } from "../../domain/answer.ts";
import type { AppError } from "../../domain/errors.ts";
import { type ConceptId, type CourseId, courseId } from "../../domain/ids.ts";
import type { ConceptPage, PassageInContext, TutorApi } from "../../protocol/tutor-api.ts";

export type PanelContent =
  | { readonly type: "loading" }
  | {
      readonly type: "source";
      readonly citation: Citation;
      readonly context: PassageInContext;
      /** It may be another than the open one. */
      readonly course?: CourseId;
    }
  | { readonly type: "concept"; readonly page: ConceptPage }
  | { readonly type: "failed"; readonly error: AppError };

export interface PanelViewModel {
  readonly content: ReadonlySignal<PanelContent | undefined>;
  openSource(citation: Citation): Promise<void>;
  openConcept(id: ConceptId): Promise<void>;
  /** Sources of another course are read where they are; its concepts once it is open. */
  of(course: string): Pick<PanelViewModel, "openSource" | "openConcept">;
  close(): void;
}

export function createPanel(ports: {
  readonly tutor: Pick<TutorApi, "passage" | "concept">;
  readonly loadAnswerView: () => Promise<unknown>;
  /** @returns whether it is open now */
  readonly openCourse: (id: CourseId) => Promise<boolean>;
  /** Remembers what had focus and returns a function that gives it back. */
  readonly holdFocus: () => () => void;
}): PanelViewModel {
  const content = signal<PanelContent | undefined>(undefined);
  let giveFocusBack: (() => void) | undefined;
  let request = 0;

  const load = async (read: () => Promise<PanelContent>): Promise<void> => {
    const mine = ++request;
    giveFocusBack ??= ports.holdFocus();
    if (!content.peek()) content.value = { type: "loading" };
    await ports.loadAnswerView();
    const loaded = await read();
    if (mine === request) content.value = loaded;
  };

  const openSource = (citation: Citation, course?: CourseId): Promise<void> =>
    load(async () => {
      const outcome = await ports.tutor.passage(citation.id, course);
      return outcome.ok
        ? { type: "source", citation, context: outcome.value, ...(course ? { course } : {}) }
        : { type: "failed", error: outcome.error };
    });
  const openConcept = (id: ConceptId): Promise<void> =>
    load(async () => {
      const outcome = await ports.tutor.concept(id);
      return outcome.ok ? { type: "concept", page: outcome.value } : { type: "failed", error: outcome.error };
    });

  return {
    content,
    openSource: (citation) => openSource(citation),
    openConcept,
    of: (course) => ({
      openSource: (citation) => openSource(citation, courseId(course)),
      openConcept: async (id) => {
        if (await ports.openCourse(courseId(course))) await openConcept(id);
      },
    }),
    close: () => {
      request++;
      if (!content.peek()) return;
      content.value = undefined;
      giveFocusBack?.();
      giveFocusBack = undefined;
    },
  };
}
