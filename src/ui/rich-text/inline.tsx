/** Inline Markdown tokens to nodes. */
import type { MarkedToken, Token, Tokens } from "marked";
import { type ComponentChildren, Fragment } from "preact";
import { decodeEntities } from "../../markdown/decode-entities.ts";
import type { DrawnToken, MathToken } from "./lex.ts";
import { Link } from "./link.tsx";
import { MathFormula } from "./math-formula.tsx";
import styles from "./rich-text.module.css";

export function renderInline(tokens: readonly Token[] | undefined): ComponentChildren {
  return tokens?.map((token, index) => renderOne(token as MarkedToken | MathToken | DrawnToken, index));
}

function renderOne(token: MarkedToken | MathToken | DrawnToken, key: number): ComponentChildren {
  switch (token.type) {
    case "text":
      return "tokens" in token && token.tokens ? renderInline(token.tokens) : decodeEntities(token.text);
    case "escape":
      return token.text;
    case "strong":
      return <strong key={key}>{renderInline(token.tokens)}</strong>;
    case "em":
      return <em key={key}>{renderInline(token.tokens)}</em>;
    case "del":
      return <del key={key}>{renderInline(token.tokens)}</del>;
    case "codespan":
      return (
        <code key={key} class={styles.codespan}>
          {decodeEntities(token.text)}
        </code>
      );
    case "br":
      return <br key={key} />;
    case "math":
      return <MathFormula key={token.tex} tex={token.tex} display={token.display} />;
    case "link":
      return <Link key={key} href={token.href} text={renderInline(token.tokens)} raw={token.raw} />;
    case "image":
      return imageText(token);
    case "drawn":
      return <Fragment key={key}>{token.draw()}</Fragment>;
    default:
      // HTML, and whatever a later Markdown adds, is text like any other.
      return token.raw;
  }
}

/** Pictures would need the network: their description stands for them. */
function imageText({ text, raw }: Tokens.Image): string {
  return text === "" ? raw : text;
}
