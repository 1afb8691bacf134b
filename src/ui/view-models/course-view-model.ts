/** The course for browsing: concepts by topic, search as you type. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import { foldText } from "../../language/text.ts";
import type { ConceptSummary, TutorApi } from "../../protocol/tutor-api.ts";

export interface CourseViewModel {
  readonly concepts: ReadonlySignal<readonly ConceptSummary[]>;
  readonly error: ReadonlySignal<AppError | undefined>;
  readonly search: Signal<string>;
  readonly found: ReadonlySignal<readonly ConceptSummary[]>;
  load(): Promise<void>;
  /** Another course is open: what was read of the earlier one goes. */
  reset(): void;
}

/** Lower is better; undefined does not match. A title's start beats a word's start beats anywhere in a title or alias. */
function matchRank({ title, aliases }: ConceptSummary, wanted: string): number | undefined {
  const names = [title, ...aliases].map(foldText);
  if (names.some((name) => name === wanted)) return 0;
  if (names[0]?.startsWith(wanted)) return 1;
  if (names.some((name) => ` ${name}`.includes(` ${wanted}`))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : undefined;
}

export function searchConcepts(concepts: readonly ConceptSummary[], text: string): readonly ConceptSummary[] {
  const wanted = foldText(text);
  if (wanted === "") return concepts;
  return concepts
    .map((concept) => ({ concept, rank: matchRank(concept, wanted) }))
    .filter((match): match is { concept: ConceptSummary; rank: number } => match.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || a.concept.title.localeCompare(b.concept.title))
    .map(({ concept }) => concept);
}

export function createCourse(tutor: Pick<TutorApi, "concepts">): CourseViewModel {
  const concepts = signal<readonly ConceptSummary[]>([]);
  const error = signal<AppError | undefined>(undefined);
  const search = signal("");
  return {
    concepts,
    error,
    search,
    found: computed(() => searchConcepts(concepts.value, search.value)),
    load: async () => {
      const outcome = await tutor.concepts();
      if (outcome.ok) concepts.value = outcome.value;
      error.value = outcome.ok ? undefined : outcome.error;
    },
    reset: () => {
      concepts.value = [];
      search.value = "";
      error.value = undefined;
    },
  };
}
