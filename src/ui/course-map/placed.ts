/** Places text over the map. As a style, not as an SVG attribute: moving it then lays nothing out anew. */
export const placedAt = (x: number, y: number): { readonly transform: string } => ({
  transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
});
