/** The mark of what is asked for in a figure: a question mark in a ring. */
import { type Drawing, px, type SvgNode, svg } from "./svg.ts";
import { textWidth } from "./text.ts";

/** Between joiners that nobody sees, so that it is no question mark that a figure has of its own. */
export const ASKED = "\u2060?\u2060";

const radius = 10;

function ringed(node: SvgNode): readonly SvgNode[] {
  const [text] = node.children;
  if (node.tag !== "text" || typeof text !== "string" || !text.endsWith(ASKED))
    return [
      {
        ...node,
        children: node.children.flatMap<SvgNode | string>((child) =>
          typeof child === "string" ? [child] : ringed(child),
        ),
      },
    ];
  const { x, y, "text-anchor": anchor } = node.attributes;
  const width = textWidth(text.replaceAll("\u2060", ""));
  const end = Number(x) + (anchor === "middle" ? width / 2 : anchor === "end" ? 0 : width);
  const ring = svg("circle", { cx: px(end - textWidth("?") / 2), cy: Number(y), r: radius, class: "asked" });
  return [ring, { ...node, attributes: { ...node.attributes, class: "strong" } }];
}

/** A drawing with a ring around what is asked for. */
export const withAskedRing = (drawing: Drawing): Drawing => ({ ...drawing, nodes: drawing.nodes.flatMap(ringed) });
