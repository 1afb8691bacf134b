/** Text put into Markdown so that it stays what it is. */

/** A table's cell: one line, no pipe that would end it. */
export const tableCell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();

/** The text of a link. */
export const linkText = (text: string): string => text.replace(/([[\]])/g, "\\$1");
