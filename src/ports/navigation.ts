/** Where the learner is. The router in `src/app` implements `Navigation`. */

import type { ConceptId, CourseId } from "../domain/ids.ts";
import type { ReadableSignal } from "./readable-signal.ts";

export type Route =
  | { readonly name: "ask" }
  | { readonly name: "course" }
  | { readonly name: "concept"; readonly id: ConceptId }
  | { readonly name: "path"; readonly id: ConceptId }
  /** `addCourse`: with the focus on adding a course file. */
  | { readonly name: "library"; readonly addCourse?: true }
  /** What may be wrong with a course made from files. `concept`: to edit that one. */
  | { readonly name: "doctor"; readonly course: CourseId; readonly concept?: ConceptId }
  /** `concept`: a round about it; `explain`: of explaining it in one's own words; `missed`: of what was wrong. */
  | { readonly name: "practice"; readonly concept?: ConceptId; readonly explain?: true; readonly missed?: true }
  /** What is known of the course, to read and print. */
  | { readonly name: "progress" }
  /** Questions that find out where to start. */
  | { readonly name: "placement" }
  | { readonly name: "settings" };

export interface Navigation {
  readonly route: ReadableSignal<Route>;
  href(route: Route): string;
  go(route: Route): void;
  /**
   * Something opens over the page: Back closes it before it leaves.
   * @returns to be called once it was closed, however
   */
  cover(close: () => void): () => void;
}
