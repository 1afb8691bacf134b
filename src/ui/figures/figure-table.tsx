/** A figure's numbers and words as a table, opened on wish. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Figure } from "../../domain/course.ts";
import { figureTable } from "../../figures/draw-figure.ts";
import { figure as english } from "../../language/words/en/figure.ts";
import { focusWhenScrollable } from "../rich-text/scrollable.ts";
import { useWords } from "../words.ts";
import styles from "./figure.module.css";

export function FigureTable({ figure }: { readonly figure: Figure }) {
  const words = useWords(english);
  const [open, setOpen] = useState(false);
  return (
    <details class={styles.data} data-screen onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.showData}</summary>
      {open && <Table figure={figure} />}
    </details>
  );
}

function Table({ figure }: { readonly figure: Figure }) {
  const table = figureTable(figure, useWords(english));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? focusWhenScrollable(box.current) : undefined), []);
  if (!table) return null;
  return (
    <section ref={box} class={styles.scroll} aria-label={figure.title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
