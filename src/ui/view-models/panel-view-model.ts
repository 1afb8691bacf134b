/** The panel at the right (a sheet on phones): a source in context, or a concept. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Citation } from "../../domain/answer.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptPage, PassageInContext, TutorApi } from "../../protocol/tutor-api.ts";

export type PanelContent =
  | { readonly type: "loading" }
  | { readonly type: "source"; readonly citation: Citation; readonly context: PassageInContext }
  | { readonly type: "concept"; readonly page: ConceptPage }
  | { readonly type: "failed"; readonly error: AppError };

export interface PanelViewModel {
  readonly content: ReadonlySignal<PanelContent | undefined>;
  openSource(citation: Citation): Promise<void>;
  openConcept(id: ConceptId): Promise<void>;
  close(): void;
}

export function createPanel(ports: {
  readonly tutor: Pick<TutorApi, "passage" | "concept">;
  readonly loadAnswerView: () => Promise<unknown>;
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

  return {
    content,
    openSource: (citation) =>
      load(async () => {
        const outcome = await ports.tutor.passage(citation.id);
        return outcome.ok
          ? { type: "source", citation, context: outcome.value }
          : { type: "failed", error: outcome.error };
      }),
    openConcept: (id) =>
      load(async () => {
        const outcome = await ports.tutor.concept(id);
        return outcome.ok ? { type: "concept", page: outcome.value } : { type: "failed", error: outcome.error };
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
