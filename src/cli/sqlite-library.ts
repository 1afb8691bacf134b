/** sql.js in Node: loaded with the command, since `scripts/run.mjs` imports nothing later. It finds its binary itself. */
import initSqlJs from "sql.js";
import type { SqlJs } from "../adapters/sqlite/open-sqlite.ts";

export const sqliteLibrary = (): Promise<SqlJs> => initSqlJs();
