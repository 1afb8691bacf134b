/** Concepts side by side, from a comparison note. */
import type { Comparison } from "../../domain/course.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import styles from "./concept-article.module.css";

const cell = (text: string): string => text.replaceAll("\n", " ").replaceAll("|", "\\|");

/** The note as one Markdown table, so that it is drawn like every other. */
function comparisonMarkdown({ title, rows }: Comparison): string {
  const names = title.split(/ vs\.? /);
  const columns = rows[0]?.cells.length ?? names.length;
  const header = `| | ${Array.from({ length: columns }, (_, i) => cell(names[i] ?? "")).join(" | ")} |`;
  const rule = `| --- |${" --- |".repeat(columns)}`;
  return [header, rule, ...rows.map((row) => `| ${cell(row.aspect)} | ${row.cells.map(cell).join(" | ")} |`)].join(
    "\n",
  );
}

export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  return (
    <section class={styles.section} aria-label={comparison.title}>
      <h3 class={styles.heading}>{comparison.title}</h3>
      <RichText markdown={comparison.lead} />
      <RichText markdown={comparisonMarkdown(comparison)} />
      <RichText markdown={comparison.whenToUse} />
    </section>
  );
}
