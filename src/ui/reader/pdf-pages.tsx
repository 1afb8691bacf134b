/** A PDF by its pages, opened at the cited one. */
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import { reader as english } from "../../language/words/en/reader.ts";
import type { OpenPages } from "../../protocol/pdf-pages-api.ts";
import type { ReaderApi, ReadPassage } from "../../protocol/reader-api.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { createPdfView } from "./open-pdf.ts";
import { SourcePage } from "./pdf-page.tsx";
import styles from "./pdf-pages.module.css";
import { useWidth } from "./use-width.ts";

interface Props {
  readonly pages: OpenPages;
  readonly tutor: ReaderApi;
  readonly id: DocumentId;
  /** The page that was cited. */
  readonly first: number;
  readonly cited: PassageId;
  readonly say: (text: string) => void;
}

export function PdfPages({ pages, tutor, id, first, cited, say }: Props) {
  const { pdf: words } = useWords(english);
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room).value;
  const view = useMemo(() => createPdfView(pages, first), [pages, first]);
  const [number, zoom] = [view.number.value, view.zoom.value];
  const drawn = view.drawn.value;
  const passages = usePassagesOf(tutor, id, drawn?.number);
  const isFirst = useComputed(() => view.number.value === 1).value;
  useEffect(() => {
    // Wider than a screen's pixels shows nothing more.
    if (width) void view.draw(width * Math.min(devicePixelRatio, 2));
  }, [view, width, number, zoom]);
  const turn = (by: 1 | -1): void => {
    view.turn(by);
    say(words.page(view.number.peek(), pages.count));
  };
  return (
    <>
      <div class={styles.controls}>
        <button type="button" class={controls.quiet} aria-disabled={isFirst} onClick={() => turn(-1)}>
          {words.previous}
        </button>
        <span class={styles.number}>{words.page(number, pages.count)}</span>
        <button type="button" class={controls.quiet} aria-disabled={number === pages.count} onClick={() => turn(1)}>
          {words.next}
        </button>
        <button type="button" class={controls.quiet} aria-disabled={zoom === 1} onClick={() => view.resize(-1)}>
          {words.smaller}
        </button>
        <button
          type="button"
          class={controls.quiet}
          aria-disabled={view.isLargest.value}
          onClick={() => view.resize(1)}
        >
          {words.larger}
        </button>
      </div>
      <section
        ref={room}
        class={styles.room}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a large page is scrolled by keyboard
        tabIndex={0}
        aria-label={words.pages}
        aria-busy={drawn?.number !== number}
      >
        {view.failed.value && <p>{words.notDrawn}</p>}
        {drawn && width && !view.failed.value && (
          <SourcePage
            page={drawn.page}
            width={width * zoom}
            label={words.page(drawn.number, pages.count)}
            passages={passages}
            cited={cited}
          />
        )}
      </section>
    </>
  );
}

/** What was read of a page; nothing until it is known. */
function usePassagesOf(tutor: ReaderApi, id: DocumentId, page: number | undefined): readonly ReadPassage[] {
  const [found, setFound] = useState<{ readonly page: number; readonly passages: readonly ReadPassage[] }>();
  useEffect(() => {
    if (page === undefined) return;
    let isWanted = true;
    void tutor.documentPart(id, { page }).then((part) => {
      if (isWanted && part.ok) setFound({ page, passages: part.value.passages });
    });
    return () => {
      isWanted = false;
    };
  }, [tutor, id, page]);
  return found && found.page === page ? found.passages : nothing;
}

const nothing: readonly ReadPassage[] = [];
