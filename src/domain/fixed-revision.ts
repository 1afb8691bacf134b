/** A commit or a published version: what it names never changes. A branch moves. */
export const isFixedRevision = (revision: string): boolean => /^([0-9a-f]{40}|\d+(\.\d+)+)$/.test(revision);
