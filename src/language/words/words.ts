/**
 * Every word a user reads, by area. English is written first and gives the type; another language has the same areas
 * with the same entries. An entry is a string, or a function of what its sentence names: sentences are never put
 * together from halves, since other languages order their parts otherwise.
 */
import type { english } from "./en.ts";

export type Words = typeof english;

/**
 * Gives an area in the interface's language. Areas are asked for one by one and by their English, so that a view's
 * words load with its code.
 */
export type Translate = <Area extends object>(englishArea: Area) => Area;

export const inEnglish: Translate = (area) => area;
