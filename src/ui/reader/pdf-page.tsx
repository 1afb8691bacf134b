/** One page as a picture, and over it its text, unseen: to select, to find, to be read out. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PassageId } from "../../domain/ids.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { DrawnPage, PageText } from "../../protocol/pdf-pages-api.ts";
import type { ReadPassage } from "../../protocol/reader-api.ts";
import { type MarkedRun, markPassage, passagesOfTexts } from "./mark-passage.ts";
import styles from "./pdf-page.module.css";

interface Props {
  readonly page: DrawnPage;
  /** In CSS pixels. */
  readonly width: number;
  readonly label: string;
  /** Those of this page. */
  readonly passages: readonly ReadPassage[];
  readonly cited: PassageId;
}

export function SourcePage({ page, width, label, passages, cited }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = canvas;
    // A picture is handed over once: what was handed over already has no size.
    if (!current || page.picture.width === 0) return;
    current.width = page.picture.width;
    current.height = page.picture.height;
    current.getContext("bitmaprenderer")?.transferFromImageBitmap(page.picture as ImageBitmap);
  }, [page]);
  const citedPassage = passages.find(({ id }) => id === cited);
  const marks = useMemo(
    () => (citedPassage ? markPassage(page.texts, plainText(citedPassage.markdown)) : []),
    [page, citedPassage],
  );
  const owners = useMemo(
    () =>
      passagesOfTexts(
        page.texts,
        passages.map(({ markdown }) => plainText(markdown)),
      ),
    [page, passages],
  );
  const isMarked = marks.some((runs) => runs.length > 0);
  useEffect(() => {
    if (isMarked) layer.current?.querySelector("mark")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [page, isMarked]);
  const scale = width / page.width;
  return (
    <div class={styles.page} style={{ inlineSize: `${width}px`, blockSize: `${page.height * scale}px` }}>
      <canvas ref={canvas} class={styles.picture} />
      <section ref={layer} class={styles.texts} aria-label={label}>
        {page.texts.map((text, i) => (
          <Text
            key={`${i} ${text.text}`}
            text={text}
            scale={scale}
            runs={marks[i] ?? []}
            passage={passages[owners[i] ?? -1]?.id}
          />
        ))}
      </section>
    </div>
  );
}

interface TextProps {
  readonly text: PageText;
  readonly scale: number;
  readonly runs: readonly MarkedRun[];
  readonly passage: PassageId | undefined;
}

/** From the top of the letters to their baseline, in parts of their size. */
const ascent = 0.8;

/** Set in the browser's own letters and drawn out to the width that the page's letters have. */
function Text({ text, scale, runs, passage }: TextProps) {
  const size = text.size * scale;
  const measured = measure(text.text, size);
  const stretch = measured > 0 ? (text.width * scale) / measured : 1;
  return (
    <>
      <span
        class={styles.text}
        data-passage={passage}
        style={{
          left: `${text.x * scale}px`,
          top: `${text.y * scale - size * ascent}px`,
          fontSize: `${size}px`,
          transformOrigin: `0 ${size * ascent}px`,
          transform: `rotate(${text.angle}rad) scaleX(${stretch})`,
        }}
      >
        {withMarks(text.text, runs)}
      </span>
      {text.endsLine && <br />}
    </>
  );
}

function withMarks(text: string, runs: readonly MarkedRun[]) {
  let end = 0;
  const parts = runs.flatMap(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return [...parts, text.slice(end)];
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** The font is that of `.text`. */
function measure(text: string, size: number): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return 0;
  ruler.font = `${size}px sans-serif`;
  return ruler.measureText(text).width;
}
