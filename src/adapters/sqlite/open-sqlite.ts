/** `Sqlite` by sql.js, loaded on first use. */
import type { Sqlite, SqliteDatabase, SqlValue } from "../../ports/sqlite.ts";

interface Statement {
  step(): boolean;
  get(): SqlValue[];
  run(values: SqlValue[]): void;
  free(): boolean;
}

/** The part of sql.js that is used here. */
export interface SqlJs {
  readonly Database: new (
    bytes?: Uint8Array,
  ) => {
    run(sql: string): unknown;
    prepare(sql: string): Statement;
    export(): Uint8Array<ArrayBuffer>;
    close(): void;
  };
}

function toDatabase(database: InstanceType<SqlJs["Database"]>): SqliteDatabase {
  return {
    run: (sql) => void database.run(sql),
    runEach: (sql, rows) => {
      const statement = database.prepare(sql);
      try {
        for (const values of rows) statement.run([...values]);
      } finally {
        statement.free();
      }
    },
    *rows(sql) {
      const statement = database.prepare(sql);
      try {
        while (statement.step()) yield statement.get();
      } finally {
        statement.free();
      }
    },
    bytes: () => database.export(),
    close: () => database.close(),
  };
}

export function createSqlite(load: () => Promise<SqlJs>): Sqlite {
  let library: Promise<SqlJs> | undefined;
  return {
    async open(bytes) {
      library ??= load();
      const { Database } = await library;
      return toDatabase(new Database(bytes));
    },
  };
}
