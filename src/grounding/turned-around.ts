/** Whether a statement says the opposite of what it comes closest to. */
import type { Alignment, StatedClaim } from "./align.ts";
import { contradicts, orderShared } from "./polarity.ts";

/** A source sentence counts as one meant when it covers nearly as much as the best. */
const nearlyBest = 0.85;
const fewestCovered = 0.5;
/** From here on the claim is a copy with changes, and only its original decides. */
const nearlyCopied = 0.7;

/** The source sentences it comes closest to say the opposite, and none of them says the same. */
export function isTurnedAround({ polarity }: StatedClaim, { nearest }: Alignment): boolean {
  const best = nearest[0]?.covered ?? 0;
  if (best < fewestCovered) return false;
  const close = nearest
    .filter(({ covered }) => covered >= nearlyBest * best)
    .map(({ sentence }) => ({ source: sentence.polarity, copied: orderShared(polarity, sentence.polarity) }));
  const most = Math.max(...close.map(({ copied }) => copied));
  const meant = most >= nearlyCopied ? close.filter(({ copied }) => copied === most) : close;
  return meant.length > 0 && meant.every(({ source }) => contradicts(polarity, source));
}
