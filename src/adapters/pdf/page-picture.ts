/** A page as a picture to read text from: grey, and as fine as what reads it is used to. */
import type { ScanPicture } from "../../ports/pdf-opener.ts";
import { type DrawablePage, drawPage } from "./draw-page.ts";

const pointsOfInch = 72;
/** Below this letters are too small to tell apart; above it, reading takes longer and gets no better. */
const dotsOfInch = 300;
/** The least between the lightest and the darkest pixel of a page that shows something. */
const leastContrast = 32;

/** @returns undefined where the platform draws none, when drawing takes too long, and for a blank page */
export async function pictureOf(page: DrawablePage): Promise<ScanPicture | undefined> {
  if (typeof OffscreenCanvas === "undefined") return undefined;
  const across = page.getViewport({ scale: 1 }).width;
  const drawn = await drawPage(page, across * (dotsOfInch / pointsOfInch));
  const { width, height } = drawn.canvas;
  const colours = drawn.canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
  if (!drawn.whole || !colours) return undefined;
  const grey = new Uint8Array(width * height);
  let [darkest, lightest] = [255, 0];
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4;
    const light = ((colours[from] ?? 0) * 77 + (colours[from + 1] ?? 0) * 150 + (colours[from + 2] ?? 0) * 29) >> 8;
    grey[at] = light;
    if (light < darkest) darkest = light;
    if (light > lightest) lightest = light;
  }
  if (lightest - darkest < leastContrast) return undefined;
  return { width, height, scale: width / across, grey };
}
