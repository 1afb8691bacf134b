/** One file of `simulations/` → where the course offers a simulation. */
import type { OfferedSimulation } from "../domain/course.ts";
import { conceptId, simulationId } from "../domain/ids.ts";
import type { CompiledConcept } from "./compile-concept.ts";
import { parseYaml } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { simulationSchema } from "./schemas.ts";

/**
 * One that the app doesn't have is kept: which there are is the app's to know, and a test holds the bundled course to it.
 * @param byId every compiled concept
 */
export function compileSimulations(
  source: SourceFile,
  byId: ReadonlyMap<string, CompiledConcept>,
  log: IssueLog,
): readonly OfferedSimulation[] {
  const id = /^simulations\/([^/]+)\.yaml$/.exec(source.path)?.[1] ?? "";
  const parsed = parseYaml(source.path, source.text, 1, simulationSchema, log);
  if (!parsed) return [];
  const { data, lineOf } = parsed;
  for (const [i, name] of data.concepts.entries())
    if (!byId.has(name)) log.error(source.path, lineOf("concepts", i), `unknown concept "${name}"`);
  const { concepts, ...rest } = data;
  return [{ id: simulationId(id), concepts: concepts.map(conceptId), ...rest }];
}
