/** A PDF that is looked at: which page, how large, and what of it is drawn. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { DrawnPage, OpenPages } from "../../protocol/pdf-pages-api.ts";

/** As wide as there is room, and wider. */
const zooms = [1, 1.5, 2, 3] as const;

export interface PdfView {
  readonly number: ReadonlySignal<number>;
  readonly zoom: ReadonlySignal<number>;
  readonly drawn: ReadonlySignal<{ readonly number: number; readonly page: DrawnPage } | undefined>;
  /** The page that is wanted can't be drawn. */
  readonly failed: ReadonlySignal<boolean>;
  readonly isLargest: ReadonlySignal<boolean>;
  turn(by: 1 | -1): void;
  resize(by: 1 | -1): void;
  /** @param pixels how wide it would be at its smallest */
  draw(pixels: number): Promise<void>;
}

export function createPdfView(pages: Pick<OpenPages, "count" | "page">, first: number): PdfView {
  const number = signal(Math.min(Math.max(1, first), pages.count));
  const step = signal(0);
  const zoom = signal<number>(zooms[0]);
  const isLargest = signal(false);
  const drawn = signal<{ readonly number: number; readonly page: DrawnPage } | undefined>(undefined);
  const failed = signal(false);
  let latest = 0;
  return {
    number,
    zoom,
    drawn,
    failed,
    isLargest,
    turn: (by) => {
      number.value = Math.min(Math.max(1, number.peek() + by), pages.count);
    },
    resize: (by) => {
      step.value = Math.min(Math.max(0, step.peek() + by), zooms.length - 1);
      zoom.value = zooms[step.peek()] ?? 1;
      isLargest.value = step.peek() === zooms.length - 1;
    },
    draw: async (pixels) => {
      const mine = ++latest;
      const wanted = number.peek();
      const page = await pages.page(wanted, Math.round(pixels * zoom.peek()));
      // Who turns pages fast sees the last one alone.
      if (mine !== latest) {
        if (page.ok) page.value.picture.close();
        return;
      }
      failed.value = !page.ok;
      if (page.ok) drawn.value = { number: wanted, page: page.value };
    },
  };
}
