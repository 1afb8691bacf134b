/** The files of `languages/` → a course's names and definitions in other languages. */
import type { CourseLanguage } from "../domain/course.ts";
import { parseYaml } from "./front-matter.ts";
import type { IssueLog, SourceFile } from "./issue.ts";
import { languageSchema } from "./schemas.ts";

export interface CompiledLanguages {
  readonly languages: readonly CourseLanguage[];
  /** Concept id → its names in all of them. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export function compileLanguages(
  files: readonly SourceFile[],
  known: ReadonlySet<string>,
  log: IssueLog,
): CompiledLanguages {
  const names = new Map<string, string[]>();
  const languages: CourseLanguage[] = [];
  for (const file of files.filter(({ path }) => /^languages\/[\w-]+\.yaml$/.test(path))) {
    const parsed = parseYaml(file.path, file.text, 1, languageSchema, log);
    if (!parsed) continue;
    const concepts: Record<string, { title: string; definition?: string }> = {};
    for (const [id, { title, aliases, definition }] of Object.entries(parsed.data)) {
      if (!known.has(id)) {
        log.error(file.path, parsed.lineOf(id), `unknown concept "${id}"`);
        continue;
      }
      concepts[id] = definition === undefined ? { title } : { title, definition };
      names.set(id, [...(names.get(id) ?? []), title, ...aliases]);
    }
    languages.push({ tag: file.path.replace(/^languages\/|\.yaml$/g, ""), concepts });
  }
  return { languages, names };
}
