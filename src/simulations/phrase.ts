/** Small pieces of what simulations say. */

/** "1 point", "3 points", "2 classes". */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
