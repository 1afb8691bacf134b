/** The short way: only the steps that the goal leans on most. */
import { groupBy } from "../../domain/group-by.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { LearningPath, PathLink } from "../../protocol/tutor-api.ts";

/** Steps that the short way leaves out. */
export const furtherSteps = ({ steps }: LearningPath): number =>
  steps.flat().filter(({ essential }) => !essential).length;

/** Links between kept steps, also those that led through steps left out. */
function bridgeLinks(links: readonly PathLink[], kept: ReadonlySet<ConceptId>): PathLink[] {
  const sources = groupBy(links, ({ target }) => target);
  const bridged: PathLink[] = [];
  for (const target of kept) {
    const seen = new Set<ConceptId>([target]);
    // A set hands out what is added while it is walked.
    for (const id of seen) {
      if (id !== target && kept.has(id)) bridged.push({ source: id, target });
      else for (const { source } of sources.get(id) ?? []) seen.add(source);
    }
  }
  return bridged;
}

export function essentialPath(path: LearningPath): LearningPath {
  const essential = path.steps
    .map((group) => group.filter((step) => step.essential))
    .filter(({ length }) => length > 0);
  const layers = [...new Set(essential.flat().map(({ layer }) => layer))].sort((a, b) => a - b);
  const steps = essential.map((group) => group.map((step) => ({ ...step, layer: layers.indexOf(step.layer) })));
  const left = steps.flat().filter(({ known }) => !known);
  return {
    ...path,
    steps,
    links: bridgeLinks(path.links, new Set(steps.flat().map(({ id }) => id))),
    toLearn: left.length,
    minutes: left.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
