/** A line as inline code. */

/** A line with a mark of code in it would end its own code. */
export const fitsCodeSpan = (line: string): boolean => !line.includes("`");

/** @param line that `fitsCodeSpan` */
export const codeSpan = (line: string): string => `\`${line}\``;
