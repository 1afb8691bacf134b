/** Checks that need the whole course: names, relations, cycles. */
import type { Comparison } from "../domain/course.ts";
import { cycles, DirectedGraph } from "../domain/graph.ts";
import { titleKey } from "../language/text.ts";
import { linkedConcepts } from "../markdown/course-links.ts";
import type { CompiledConcept } from "./compile-concept.ts";
import type { IssueLog } from "./issue.ts";

export function checkNames(compiled: readonly CompiledConcept[], topics: ReadonlySet<string>, log: IssueLog): void {
  const owner = new Map<string, { file: string; name: string }>();
  const ids = new Map<string, string>();
  for (const { file, concept, lineOf } of compiled) {
    const first = ids.get(concept.id);
    if (first) log.error(file, 1, `the id "${concept.id}" is also that of ${first}`);
    ids.set(concept.id, file);
    if (!topics.has(concept.topic)) log.error(file, 1, `the folder "${concept.topic}" is no topic of course.yaml`);
    const names = [
      { name: concept.title, line: lineOf("title"), what: "title" },
      ...concept.aliases.map((name, i) => ({ name, line: lineOf("aliases", i), what: "alias" })),
    ];
    for (const { name, line, what } of names) {
      const key = titleKey(name);
      const other = owner.get(key);
      if (key === "") log.error(file, line, `${what} "${name}" has no letters or digits`);
      else if (!other) owner.set(key, { file, name });
      else if (other.file !== file)
        log.error(file, line, `${what} "${name}" is also a name in ${other.file} ("${other.name}")`);
    }
  }
}

export function checkRelations(compiled: readonly CompiledConcept[], log: IssueLog): void {
  const ids = new Set<string>(compiled.map(({ concept }) => concept.id));
  for (const { file, concept, relations } of compiled) {
    for (const relation of relations) {
      const other = relation.source === concept.id ? relation.target : relation.source;
      const what = relation.type === "prereq_of" ? "prerequisite" : `concept in ${relation.type}`;
      if (other === concept.id) log.error(file, relation.line, `names itself as ${what}`);
      else if (!ids.has(other)) log.error(file, relation.line, `unknown ${what} "${other}"`);
    }
  }
  const edges = compiled.flatMap(({ relations }) => relations.filter((relation) => relation.type === "prereq_of"));
  for (const cycle of cycles(new DirectedGraph(ids, edges))) {
    const members = new Set(cycle);
    const edge = edges.find(({ source, target }) => members.has(source) && members.has(target));
    const place = compiled.find(({ concept }) => concept.id === edge?.target);
    const inside = edges.filter(({ source, target }) => members.has(source) && members.has(target));
    const shown = inside.slice(0, 12).map(({ source, target }) => `${target} needs ${source}`);
    log.error(place?.file ?? "course.yaml", edge?.line ?? 1, `prerequisites form a cycle: ${shown.join(", ")}`);
  }
}

/** Links written by hand: `[text](concept:id)` must name a concept of the course. */
export function checkLinks(
  compiled: readonly CompiledConcept[],
  comparisons: readonly Comparison[],
  log: IssueLog,
): void {
  const ids = new Set<string>(compiled.map(({ concept }) => concept.id));
  const check = (file: string, markdown: string): void => {
    for (const id of linkedConcepts(markdown)) if (!ids.has(id)) log.error(file, 1, `dead link to concept "${id}"`);
  };
  for (const { file, passages } of compiled) for (const passage of passages) check(file, passage.markdown);
  for (const comparison of comparisons)
    check(`comparisons/${comparison.id}.md`, `${comparison.lead}\n${comparison.whenToUse}`);
}
