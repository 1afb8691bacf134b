/** Markdown as nodes. Raw HTML in the source is shown as the text it is. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { mayHaveFormula } from "../../markdown/has-formula.ts";
import { parseMarkdown } from "../../markdown/parse.ts";
import { Boundary } from "../components/boundary.tsx";
import { FailedPiece } from "../components/failed-piece.tsx";
import { RunnableCode } from "../python/runnable-code.tsx";
import { CodeFigure } from "./code-figure.tsx";
import type { DrawableBlock, DrawableList } from "./drawn-span.ts";
import { renderInline } from "./inline.tsx";
import { MathFormula } from "./math-formula.tsx";
import styles from "./rich-text.module.css";
import { boxWideMath } from "./scrollable.ts";
import { Table } from "./table.tsx";

/** Before what follows the last word: a source's number never begins a line. */
const NO_BREAK = "\u00a0";

interface Props {
  readonly markdown: string;
  /** Put at the end of the last paragraph or point, or below the last block: citations. */
  readonly after?: ComponentChildren;
}

export function RichText(props: Props) {
  const { markdown } = props;
  return (
    <Boundary of={markdown} instead={(error) => <AsWritten text={markdown} error={error} />}>
      <ParsedText {...props} />
    </Boundary>
  );
}

function ParsedText({ markdown, after }: Props) {
  return <RichBlocks blocks={parseMarkdown(markdown).blocks} hasMath={mayHaveFormula(markdown)} after={after} />;
}

/** In the place of a text that could not be drawn. */
export function AsWritten({ text, error }: { readonly text: string; readonly error: unknown }) {
  return (
    <FailedPiece what="text" error={error} source={text}>
      <p class={styles.unparsed}>{text}</p>
    </FailedPiece>
  );
}

interface BlockProps extends Pick<Props, "after"> {
  readonly blocks: readonly DrawableBlock[];
  readonly hasMath: boolean;
}

/** Blocks of a parsed text, or made from them. */
export function RichBlocks({ blocks: all, hasMath, after }: BlockProps) {
  const blocks = all.filter(({ type }) => type !== "definition");
  const last = blocks.at(-1);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => (hasMath && text.current ? boxWideMath(text.current) : undefined), [hasMath]);
  const joins = last?.type === "paragraph" || last?.type === "list";
  return (
    <div ref={text} class={styles.text}>
      {blocks.map((block, index) =>
        isProgram(block) ? (
          <RunnableCode key={index} code={block.text} printed={outputOf(blocks[index + 1])} />
        ) : (
          renderBlock(block, index, joins && block === last ? after : undefined)
        ),
      )}
      {after && !joins && <p class={styles.after}>{after}</p>}
    </div>
  );
}

/** Programs within lists and quotations are parts of a sentence, and are only shown. */
const isProgram = (block: DrawableBlock): block is Extract<DrawableBlock, { type: "code" | "output" }> =>
  block.type === "code" && block.language === "python";

const outputOf = (block: DrawableBlock | undefined): string | undefined =>
  block?.type === "output" ? block.text : undefined;

function renderBlocks(blocks: readonly DrawableBlock[]): ComponentChildren {
  return blocks.map((block, index) => renderBlock(block, index));
}

function renderBlock(block: DrawableBlock, key: number, after?: ComponentChildren): ComponentChildren {
  switch (block.type) {
    case "paragraph":
      return (
        <p key={key} dir="auto">
          {renderInline(block.spans)}
          {after && (
            <>
              {NO_BREAK}
              {after}
            </>
          )}
        </p>
      );
    case "line":
      return <span key={key}>{renderInline(block.spans)}</span>;
    case "heading":
      return (
        <h4 key={key} dir="auto">
          {renderInline(block.spans)}
        </h4>
      );
    case "list":
      return <List key={key} list={block} after={after} />;
    case "table":
      return <Table key={key} table={block} />;
    case "code":
    case "output":
      return <CodeFigure key={key} code={block.text} language={block.language} />;
    case "quote":
      return <blockquote key={key}>{renderBlocks(block.blocks)}</blockquote>;
    case "rule":
      return <hr key={key} />;
    case "math":
      return <MathFormula key={block.tex} tex={block.tex} display />;
    case "html":
      return <p key={key}>{block.text}</p>;
    case "unparsed":
      return (
        <p key={key} class={styles.unparsed}>
          {block.text}
        </p>
      );
    case "definition":
      return null;
  }
}

function List({ list, after }: { readonly list: DrawableList; readonly after?: ComponentChildren }) {
  const last = list.items.length - 1;
  const items = list.items.map((item, index) => (
    <li key={index}>
      {renderBlocks(item.blocks)}
      {after && index === last && (
        <>
          {NO_BREAK}
          {after}
        </>
      )}
    </li>
  ));
  if (!list.ordered) return <ul dir="auto">{items}</ul>;
  return (
    <ol dir="auto" {...(list.first !== 1 && { start: list.first })}>
      {items}
    </ol>
  );
}
