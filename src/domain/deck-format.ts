/** Files that questions can be taken away as. */

/** `package` is Anki's `.apkg`, `text` what it imports as "Notes in Plain Text", `table` CSV for spreadsheets. */
export const deckFormats = ["package", "text", "table"] as const;
export type DeckFormat = (typeof deckFormats)[number];
