/** What text needs to know about the app: where concept links lead and what a plain click does. */
import { type ComponentChildren, createContext } from "preact";
import type { ConceptId } from "../../domain/ids.ts";

export interface RichTextActions {
  conceptHref(id: ConceptId): string;
  /** Opens a concept beside the text; absent where the link should simply be followed. */
  readonly openConcept?: (id: ConceptId) => void;
  /** Draws a source number inside text; absent where text has no sources. */
  readonly citation?: (number: number) => ComponentChildren;
}

export const RichTextContext = createContext<RichTextActions>({ conceptHref: () => "#" });
