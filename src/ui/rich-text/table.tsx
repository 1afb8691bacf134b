/** A Markdown table. A wide one scrolls in its own box; a comparison is drawn as cards where it does not fit. */
import type { AriaRole } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { spansText } from "../../markdown/plain-text.ts";
import type { DrawableCell, DrawableTable } from "./drawn-span.ts";
import { renderInline } from "./inline.tsx";
import styles from "./rich-text.module.css";
import { focusWhenScrollable } from "./scrollable.ts";

/** A comparison's columns are its sides: the corner is empty, and each row starts with what is compared. */
const isComparison = ({ header }: DrawableTable): boolean => header.length > 2 && header[0]?.spans.length === 0;

/** A truth table, say: its columns need no more room than their heads. */
const isNarrow = ({ rows }: DrawableTable): boolean =>
  rows.every((row) => row.every(({ spans }) => spansText(spans).length <= 2));

export function Table({ table }: { readonly table: DrawableTable }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? focusWhenScrollable(box.current) : undefined), []);
  const compares = isComparison(table);
  // Drawn as cards, a table isn't one to browsers any more unless its roles are said.
  const role = (name: AriaRole) => (compares ? { role: name } : {});
  return (
    <div
      ref={box}
      class={styles.tableBox}
      {...(compares && { "data-sides": table.header.length - 1 })}
      {...(isNarrow(table) && { "data-narrow": "" })}
    >
      <table {...role("table")}>
        <thead {...role("rowgroup")}>
          <tr {...role("row")}>
            {table.header.map((cell, index) =>
              cell.spans.length === 0 ? (
                <td key={index} {...role("cell")} />
              ) : (
                <th key={index} scope="col" {...role("columnheader")}>
                  {renderInline(cell.spans)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {table.rows.map((row, index) => (
            <tr key={index} {...role("row")}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" {...role("rowheader")}>
                    {renderInline(cell.spans)}
                  </th>
                ) : (
                  <td key={column} {...role("cell")}>
                    {compares && <Side head={table.header[column]} linked={index === 0} />}
                    {renderInline(cell.spans)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SideProps {
  readonly head: DrawableCell | undefined;
  /** Once is enough to get to it. */
  readonly linked: boolean;
}

/** The side that a card's text belongs to. Not there in a table, whose columns have heads. */
function Side({ head, linked }: SideProps) {
  const spans = head?.spans ?? [];
  return <span class={styles.side}>{linked ? renderInline(spans) : spansText(spans)}</span>;
}
