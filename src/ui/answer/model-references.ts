/** "[1]" behind a word or sentence: models imitate citations, but sources are attached by the check alone. */

const reference = /(?:(?<=[.!?…:;,)”"’]) ?|(?<=[\p{L}\p{N}]) )\[\^?\d{1,2}(?:[,;–-] ?\d{1,2})*\](?=$|[\s.,;:!?)[])/gu;

export const withoutReferences = (text: string): string => text.replace(reference, "");
