/** A Markdown table; a wide one scrolls in its own box. */
import type { Tokens } from "marked";
import { useEffect, useRef } from "preact/hooks";
import { renderInline } from "./inline.tsx";
import styles from "./rich-text.module.css";
import { focusWhenScrollable } from "./scrollable.ts";

export function Table({ table }: { readonly table: Tokens.Table }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? focusWhenScrollable(box.current) : undefined), []);
  return (
    <div ref={box} class={styles.tableBox}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, index) =>
              cell.text.trim() === "" ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {renderInline(cell.tokens)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {renderInline(cell.tokens)}
                  </th>
                ) : (
                  <td key={column}>{renderInline(cell.tokens)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
