/** One file of `figures/` → the figures of a concept, their data checked and computed. */
import type { Figure } from "../domain/course.ts";
import { conceptId, figureId } from "../domain/ids.ts";
import { checkFigureData } from "../figures/check-figure.ts";
import { isKnownKind } from "../figures/schemas.ts";
import type { CompiledConcept } from "./compile-concept.ts";
import { parseYaml } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { figuresSchema } from "./schemas.ts";

/** @param byId every compiled concept */
export function compileFigures(
  source: SourceFile,
  byId: ReadonlyMap<string, CompiledConcept>,
  log: IssueLog,
): readonly Figure[] {
  const [, topic, name] = /^figures\/([^/]+)\/([^/]+)\.yaml$/.exec(source.path) ?? [];
  const owner = byId.get(name ?? "");
  if (!owner || owner.concept.topic !== topic) {
    log.error(source.path, 1, `no concept "${name}" in the topic "${topic}"`);
    return [];
  }
  const parsed = parseYaml(source.path, source.text, 1, figuresSchema, log);
  if (!parsed) return [];
  const { lineOf } = parsed;
  const seen = new Set<string>();
  return parsed.data.map((figure, i): Figure => {
    if (seen.has(figure.id)) log.error(source.path, lineOf(i, "id"), `the id "${figure.id}" appears twice`);
    seen.add(figure.id);
    for (const other of figure.with)
      if (!byId.has(other)) log.error(source.path, lineOf(i, "with"), `unknown concept "${other}"`);
    if (!isKnownKind(figure.kind)) log.error(source.path, lineOf(i, "kind"), `unknown kind of figure "${figure.kind}"`);
    const checked = checkFigureData(figure.kind, figure.data);
    if ("fault" in checked) {
      const path = checked.place.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      log.error(source.path, lineOf(i, "data", ...path), `data.${checked.place}: ${checked.fault}`);
    }
    return {
      id: figureId(`${owner.concept.id}/${figure.id}`),
      concept: owner.concept.id,
      with: figure.with.map(conceptId),
      ...(figure.shapes ? { shapes: figure.shapes } : {}),
      title: figure.title,
      caption: figure.caption,
      alternative: figure.alternative,
      kind: figure.kind,
      data: "data" in checked ? checked.data : undefined,
    };
  });
}
