/**
 * Places text over the map. As a style, not as an SVG attribute: moving it then lays nothing out anew.
 * @param size of letters where they are smaller than usual, in pixels of a text that isn't enlarged
 */
export const placedAt = (
  x: number,
  y: number,
  size?: number,
): { readonly transform: string; readonly fontSize?: string } => ({
  transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
  ...(size !== undefined && { fontSize: `${size / 16}rem` }),
});
