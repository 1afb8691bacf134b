/** Spans of Markdown to nodes. */
import { type ComponentChildren, Fragment } from "preact";
import type { DrawableSpan } from "./drawn-span.ts";
import { Link } from "./link.tsx";
import { MathFormula } from "./math-formula.tsx";
import styles from "./rich-text.module.css";

export function renderInline(spans: readonly DrawableSpan[]): ComponentChildren {
  return spans.map(renderOne);
}

function renderOne(span: DrawableSpan, key: number): ComponentChildren {
  switch (span.type) {
    case "text":
    case "escape":
    case "html":
      return span.text;
    case "strong":
      return <strong key={key}>{renderInline(span.spans)}</strong>;
    case "emphasis":
      return <em key={key}>{renderInline(span.spans)}</em>;
    case "deleted":
      return <del key={key}>{renderInline(span.spans)}</del>;
    case "code":
      return (
        <code key={key} class={styles.codespan}>
          {span.text}
        </code>
      );
    case "break":
      return <br key={key} />;
    case "math":
      return <MathFormula key={span.tex} tex={span.tex} display={span.display} />;
    case "link":
      return <Link key={key} href={span.href} text={renderInline(span.spans)} raw={span.raw} />;
    case "image":
      // Pictures would need the network: their description stands for them.
      return span.text === "" ? span.raw : span.text;
    case "drawn":
      return <Fragment key={key}>{span.draw()}</Fragment>;
  }
}
