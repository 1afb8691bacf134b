/** Numbers and words of a picture as a table, opened on wish. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { DataTable } from "../../figures/kind.ts";
import { focusWhenScrollable } from "../rich-text/scrollable.ts";
import styles from "./figure.module.css";

interface Props {
  readonly summary: string;
  /** Name of the table's box. */
  readonly label: string;
  /** Asked for once it is open. */
  readonly table: () => DataTable | undefined;
}

export function DataDisclosure({ summary, label, table }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class={styles.data} data-screen onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <Table label={label} table={table()} />}
    </details>
  );
}

function Table({ label, table }: { readonly label: string; readonly table: DataTable | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? focusWhenScrollable(box.current) : undefined), []);
  if (!table) return null;
  return (
    <section ref={box} class={styles.scroll} aria-label={label}>
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
