/**
 * Whether a key belongs to an input method, as when Enter takes a suggestion. Safari ends the composition before that key
 * comes, and tells it by its old code alone.
 */
export const isComposing = ({ isComposing: composing, keyCode }: KeyboardEvent): boolean =>
  composing || keyCode === 229;
