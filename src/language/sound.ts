/** How a word sounds: for names that are written as they are heard ("bays theorum", "cay means"). */
import { doubleMetaphone } from "double-metaphone";

/**
 * Philips 2000, "The Double Metaphone Search Algorithm": the primary key of the letters run together.
 * @returns "" for text without Latin letters
 */
export const soundKey = (text: string): string => doubleMetaphone(text.replace(/[^a-z]/g, ""))[0];
