/** The mark of what is asked for in a figure: a question mark in a ring. */
import { type Drawing, px, type SvgNode, svg } from "./svg.ts";
import { textWidth } from "./text.ts";

/** Between joiners that nobody sees, so that it is no question mark that a figure has of its own. */
export const ASKED = "\u2060?\u2060";

const radius = 10;

const ringAt = (node: SvgNode, middle: number, moved: SvgNode["attributes"] = {}): readonly SvgNode[] => [
  svg("circle", { cx: px(middle), cy: Number(node.attributes.y), r: radius, class: "asked" }),
  { ...node, attributes: { ...node.attributes, ...moved, class: "strong" } },
];

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
  const { x, "text-anchor": anchor } = node.attributes;
  if (text === ASKED) {
    // Alone it moves with its ring, which is wider than it.
    const middle = Number(x) + (anchor === "middle" ? 0 : anchor === "end" ? -radius : radius);
    return ringAt(node, middle, { x: px(middle), "text-anchor": "middle" });
  }
  const width = textWidth(text.replaceAll("\u2060", ""));
  const end = Number(x) + (anchor === "middle" ? width / 2 : anchor === "end" ? 0 : width);
  return ringAt(node, end - textWidth("?") / 2);
}

/** A drawing with a ring around what is asked for. */
export const withAskedRing = (drawing: Drawing): Drawing => ({ ...drawing, nodes: drawing.nodes.flatMap(ringed) });
