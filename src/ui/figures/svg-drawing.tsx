/** A drawing as SVG elements. Nothing of it is parsed as markup. */
import { type ComponentChildren, h } from "preact";
import type { Drawing, SvgNode } from "../../figures/svg.ts";
import styles from "./drawing.module.css";

function toVNode({ tag, attributes, children }: SvgNode, key: number): ComponentChildren {
  const { class: name, ...rest } = attributes;
  return h(
    tag,
    { ...rest, key, ...(typeof name === "string" ? { class: styles[name] } : {}) },
    children.map((child, i) => (typeof child === "string" ? child : toVNode(child, i))),
  );
}

interface Props {
  readonly drawing: Drawing;
  /** How much larger than drawn it is shown. */
  readonly scale: number;
  readonly label: string;
}

export function SvgDrawing({ drawing: { width, height, nodes }, scale, label }: Props) {
  return (
    <svg
      class={styles.drawing}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      {nodes.map(toVNode)}
    </svg>
  );
}
