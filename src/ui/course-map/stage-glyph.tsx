/** A stage's mark as a letter of text, as in Practice. */
import type { MapStage } from "./map-knowledge.ts";

const glyphs: Readonly<Record<MapStage, string>> = {
  new: "·",
  seen: "○",
  practised: "◐",
  solid: "●",
  fading: "◌",
};

export const StageGlyph = ({ stage }: { readonly stage: MapStage }) => <span aria-hidden="true">{glyphs[stage]}</span>;
