/** What text needs to know about the app: where concept links lead and what a plain click does. */
import { createContext } from "preact";
import type { ConceptId } from "../../domain/ids.ts";

export interface RichTextActions {
  conceptHref(id: ConceptId): string;
  /** Opens a concept beside the text; absent where the link should simply be followed. */
  readonly openConcept?: (id: ConceptId) => void;
}

export const RichTextContext = createContext<RichTextActions>({ conceptHref: () => "#" });
