/** Markdown as nodes. Raw HTML in the source is shown as the text it is. */
import type { MarkedToken, Token, Tokens } from "marked";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { CodeBlock } from "./code-block.tsx";
import { renderInline } from "./inline.tsx";
import { lexMarkdown, type MathToken } from "./lex.ts";
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

export function RichText({ markdown, after }: Props) {
  return <RichTokens tokens={lexMarkdown(markdown)} hasMath={markdown.includes("$")} after={after} />;
}

interface TokenProps extends Pick<Props, "after"> {
  readonly tokens: readonly Token[];
  readonly hasMath: boolean;
}

/** Tokens of `lexMarkdown`, or made from them. */
export function RichTokens({ tokens: all, hasMath, after }: TokenProps) {
  const tokens = all.filter((token) => token.type !== "space" && token.type !== "def");
  const last = tokens.at(-1);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => (hasMath && text.current ? boxWideMath(text.current) : undefined), [hasMath]);
  const joins = last?.type === "paragraph" || last?.type === "list";
  return (
    <div ref={text} class={styles.text}>
      {tokens.map((token, index) => renderBlock(token, index, joins && token === last ? after : undefined))}
      {after && !joins && <p class={styles.after}>{after}</p>}
    </div>
  );
}

function renderBlocks(tokens: readonly Token[]): ComponentChildren {
  return tokens.map((token, index) => renderBlock(token, index));
}

function renderBlock(block: Token, key: number, after?: ComponentChildren): ComponentChildren {
  const token = block as MarkedToken | MathToken;
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "paragraph":
      return (
        <p key={key}>
          {renderInline(token.tokens)}
          {after && (
            <>
              {NO_BREAK}
              {after}
            </>
          )}
        </p>
      );
    case "text":
      return <span key={key}>{token.tokens ? renderInline(token.tokens) : token.text}</span>;
    case "heading":
      return <h4 key={key}>{renderInline(token.tokens)}</h4>;
    case "list":
      return <List key={key} list={token} after={after} />;
    case "table":
      return <Table key={key} table={token} />;
    case "code":
      return <CodeBlock key={key} code={token.text} language={token.lang?.split(/\s/)[0] ?? ""} />;
    case "blockquote":
      return <blockquote key={key}>{renderBlocks(token.tokens)}</blockquote>;
    case "hr":
      return <hr key={key} />;
    case "math":
      return <MathFormula key={token.tex} tex={token.tex} display={token.display} />;
    default:
      return <p key={key}>{token.raw}</p>;
  }
}

function List({ list, after }: { readonly list: Tokens.List; readonly after?: ComponentChildren }) {
  const last = list.items.length - 1;
  const items = list.items.map((item, index) => (
    <li key={index}>
      {renderBlocks(item.tokens)}
      {after && index === last && (
        <>
          {NO_BREAK}
          {after}
        </>
      )}
    </li>
  ));
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol {...(list.start !== "" && list.start !== 1 && { start: list.start })}>{items}</ol>;
}
