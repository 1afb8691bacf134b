/** What the learner has decided is not asked again. */
import type { GraphCorrection } from "../../domain/correction.ts";
import type { Finding } from "../../protocol/doctor-api.ts";

/** Marked as fine; a definition that was chosen; an edge that the learner put there. */
export function isSettled(finding: Finding, corrections: readonly GraphCorrection[]): boolean {
  return corrections.some((correction) => {
    if (correction.type === "fine") return correction.finding === finding.key;
    if (correction.type === "define")
      return finding.kind === "definition" && finding.concept.id === correction.concept.id;
    if (correction.type === "need" && finding.kind === "weak")
      return finding.relation.source.id === correction.source.id && finding.relation.target.id === correction.target.id;
    return false;
  });
}
