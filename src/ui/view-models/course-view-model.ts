/** The course for browsing: concepts by topic, search as you type. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OfferedSimulation } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import { foldText } from "../../language/text.ts";
import type { ConceptSummary, TutorApi } from "../../protocol/tutor-api.ts";
import type { SimulationState } from "../simulations/simulation-link.ts";

export interface CourseViewModel {
  readonly concepts: ReadonlySignal<readonly ConceptSummary[]>;
  readonly error: ReadonlySignal<AppError | undefined>;
  readonly search: Signal<string>;
  readonly found: ReadonlySignal<readonly ConceptSummary[]>;
  readonly simulations: ReadonlySignal<readonly OfferedSimulation[]>;
  /** What the Course view shows. */
  readonly shown: Signal<"concepts" | "simulations">;
  /** What a link opens, until it is open. */
  readonly linked: Signal<SimulationState | undefined>;
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

export function createCourse(tutor: Pick<TutorApi, "concepts" | "simulations">): CourseViewModel {
  const concepts = signal<readonly ConceptSummary[]>([]);
  const error = signal<AppError | undefined>(undefined);
  const search = signal("");
  const simulations = signal<readonly OfferedSimulation[]>([]);
  const shown = signal<"concepts" | "simulations">("concepts");
  const linked = signal<SimulationState | undefined>(undefined);
  return {
    concepts,
    error,
    search,
    found: computed(() => searchConcepts(concepts.value, search.value)),
    simulations,
    shown,
    linked,
    load: async () => {
      const [outcome, offered] = await Promise.all([tutor.concepts(), tutor.simulations()]);
      batch(() => {
        if (outcome.ok) concepts.value = outcome.value;
        if (offered.ok) simulations.value = offered.value;
        const failed = [outcome, offered].find(({ ok }) => !ok);
        error.value = failed && !failed.ok ? failed.error : undefined;
      });
    },
    reset: () => {
      concepts.value = [];
      simulations.value = [];
      shown.value = "concepts";
      linked.value = undefined;
      search.value = "";
      error.value = undefined;
    },
  };
}
