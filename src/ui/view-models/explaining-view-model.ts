/** Explaining in one's own words: what was written, kept while the tab lives, and how it stands to the course. */
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import type { ExplanationCheck, PracticeApi } from "../../protocol/practice-api.ts";

export interface ExplainingViewModel {
  /** Written so far about a concept; empty at first. */
  draft(concept: ConceptId): string;
  keep(concept: ConceptId, text: string): void;
  check(concept: ConceptId, text: string): Promise<Result<ExplanationCheck, AppError>>;
}

export function createExplaining(tutor: Pick<PracticeApi, "explained">): ExplainingViewModel {
  const drafts = new Map<ConceptId, string>();
  return {
    draft: (concept) => drafts.get(concept) ?? "",
    keep: (concept, text) => void drafts.set(concept, text),
    check: (concept, text) => tutor.explained({ concept, text }),
  };
}
