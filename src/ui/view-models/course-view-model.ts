/** The course for browsing: concepts by topic, search as you type, its simulations, the map and where on it one was. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OfferedSimulation } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { foldText } from "../../language/text.ts";
import type { CourseMap, MapShape } from "../../protocol/course-map.ts";
import type { ConceptSummary, TutorApi } from "../../protocol/tutor-api.ts";
import type { Camera } from "../course-map/camera.ts";
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
  readonly map: ReadonlySignal<CourseMap | undefined>;
  /** Where on the map one was, and what was chosen there. */
  readonly camera: Signal<Camera | undefined>;
  readonly chosen: Signal<ConceptId | undefined>;
  load(): Promise<void>;
  /** A map of another shape takes the place of the one before. */
  loadMap(shape: MapShape): Promise<void>;
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

export function createCourse(tutor: Pick<TutorApi, "concepts" | "simulations" | "courseMap">): CourseViewModel {
  const map = signal<CourseMap | undefined>(undefined);
  const camera = signal<Camera | undefined>(undefined);
  const chosen = signal<ConceptId | undefined>(undefined);
  let asked: MapShape | undefined;
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
    map,
    camera,
    chosen,
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
    loadMap: async (shape) => {
      if (shape === asked) return;
      asked = shape;
      const outcome = await tutor.courseMap(shape);
      // Another shape, or another course, was asked for meanwhile.
      if (asked !== shape) return;
      if (outcome.ok) {
        camera.value = undefined;
        map.value = outcome.value;
      } else {
        asked = undefined;
        error.value = outcome.error;
      }
    },
    reset: () => {
      asked = undefined;
      map.value = undefined;
      camera.value = undefined;
      chosen.value = undefined;
      concepts.value = [];
      simulations.value = [];
      shown.value = "concepts";
      linked.value = undefined;
      search.value = "";
      error.value = undefined;
    },
  };
}
