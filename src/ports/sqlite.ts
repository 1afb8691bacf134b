/** SQLite files in memory: what a flashcard deck is. Implemented by an adapter, since the library comes with a binary. */

export type SqlValue = number | string | Uint8Array | null;

/** Every call throws at what a whole file would not hold: the file may come from anyone. */
export interface SqliteDatabase {
  /** One or several statements. */
  run(sql: string): void;
  /** One statement, once for each row of values. */
  runEach(sql: string, rows: Iterable<readonly SqlValue[]>): void;
  /** Rows one by one: who stops reading ends the query. */
  rows(sql: string): Iterable<readonly SqlValue[]>;
  /** The file as it is now; ends what is still being read. */
  bytes(): Uint8Array<ArrayBuffer>;
  close(): void;
}

export interface Sqlite {
  /** @param bytes of a file; an empty database without */
  open(bytes?: Uint8Array<ArrayBuffer>): Promise<SqliteDatabase>;
}
