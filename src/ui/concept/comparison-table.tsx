/** Concepts side by side, from a comparison note. */
import type { Comparison } from "../../domain/course.ts";
import { tableCell } from "../../markdown/write.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import styles from "./concept-article.module.css";

/** The note as one Markdown table, so that it is drawn like every other. */
function comparisonMarkdown({ title, rows }: Comparison): string {
  const names = title.split(/ vs\.? /);
  const columns = rows[0]?.cells.length ?? names.length;
  const header = `| | ${Array.from({ length: columns }, (_, i) => tableCell(names[i] ?? "")).join(" | ")} |`;
  const rule = `| --- |${" --- |".repeat(columns)}`;
  return [
    header,
    rule,
    ...rows.map((row) => `| ${tableCell(row.aspect)} | ${row.cells.map(tableCell).join(" | ")} |`),
  ].join("\n");
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
