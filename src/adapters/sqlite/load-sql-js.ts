/** sql.js and its binary, both files of our own build. */
import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { SqlJs } from "./open-sqlite.ts";

export async function loadSqlJs(): Promise<SqlJs> {
  const { default: initSqlJs } = await import("sql.js");
  return initSqlJs({ locateFile: () => wasmUrl });
}
