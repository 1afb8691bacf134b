/** A tree from its root down where there is room for its leaves, else indented like a table of contents. */

import { type HierarchyPointNode, hierarchy, tree as tidyTree } from "d3-hierarchy";
import { groupBy } from "../../../domain/group-by.ts";
import type { FigureKind } from "../../kind.ts";
import { px, type SvgNode, svg } from "../../svg.ts";
import { cutMark, lineHeight, linesHeight, textInBox, textLine, textLines, textWidth, wrapText } from "../../text.ts";
import type { TreeData, TreeNode } from "./schema.ts";

type Placed = HierarchyPointNode<TreeNode>;

const padding = 12;
/** A leaf takes no more room than this before its text is broken. */
const widestSlot = 78;

const slotOf = ({ text, branch = "" }: TreeNode): number =>
  Math.min(widestSlot, Math.max(38, textWidth(text) + padding + 6, textWidth(branch) + 6));

const classOf = ({ data }: { readonly data: TreeNode }): string => (data.marked ? "cell-marked" : "cell");

/** Nodes of one depth may be as wide as the nearest two are apart. */
function widthsByDepth(nodes: readonly Placed[], width: number): ReadonlyMap<number, number> {
  const rows = groupBy(nodes, ({ depth }) => depth);
  return new Map(
    [...rows].map(([depth, row]) => {
      const xs = row.map(({ x }) => x).sort((a, b) => a - b);
      const gaps = xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
      const edges = 2 * Math.min(xs[0] ?? 0, width - (xs.at(-1) ?? width));
      return [depth, Math.min(170, edges, ...gaps.map((gap) => gap - 6))];
    }),
  );
}

function topDown(root: TreeNode, width: number): { nodes: SvgNode[]; height: number } | undefined {
  const leaves = hierarchy(root).leaves();
  if (leaves.length * Math.max(...leaves.map(({ data }) => slotOf(data))) > width) return undefined;
  const placed = tidyTree<TreeNode>()
    .size([width, 1])
    .separation(() => 1)(hierarchy(root));
  const all = placed.descendants();
  const widths = widthsByDepth(all, width);
  const lines = new Map(all.map((node) => [node, wrapText(node.data.text, (widths.get(node.depth) ?? 0) - padding)]));
  if ([...lines.values()].flat().some((line) => line.endsWith(cutMark))) return undefined;
  const boxWidth = (node: Placed): number =>
    Math.max(...(lines.get(node) ?? []).map((line) => textWidth(line)), 16) + padding;
  const tops: number[] = [];
  const heights: number[] = [];
  for (const [depth, row] of [...groupBy(all, (node) => node.depth)].sort(([a], [b]) => a - b)) {
    const branches = row.some(({ data }) => data.branch) ? lineHeight + 4 : 0;
    tops[depth] = depth === 0 ? 2 : (tops[depth - 1] ?? 0) + (heights[depth - 1] ?? 0) + 26 + branches;
    heights[depth] = Math.max(...row.map((node) => linesHeight(lines.get(node) ?? []))) + 10;
  }
  const top = ({ depth }: Placed): number => tops[depth] ?? 0;
  const height = ({ depth }: Placed): number => heights[depth] ?? 0;
  const nodes = all.flatMap((node) => {
    const { parent, data } = node;
    const box = boxWidth(node);
    const branch =
      parent &&
      svg("path", {
        d: `M${px(parent.x)} ${px(top(parent) + height(parent))}L${px(node.x)} ${px(top(node))}`,
        class: "leader",
      });
    return [
      ...(branch ? [branch] : []),
      ...(data.branch ? [textLine(data.branch, { x: node.x, y: top(node) - 12, class: "branch-label" })] : []),
      svg("rect", {
        x: px(node.x - box / 2),
        y: top(node),
        width: px(box),
        height: height(node),
        rx: 4,
        class: classOf(node),
      }),
      ...textInBox(lines.get(node) ?? [], node.x, top(node), height(node)),
    ];
  });
  const ordered = [...nodes.filter(({ tag }) => tag === "path"), ...nodes.filter(({ tag }) => tag !== "path")];
  return { nodes: ordered, height: Math.max(...all.map((node) => top(node) + height(node))) + 4 };
}

const indent = 20;

function indented(root: TreeNode, width: number): { nodes: SvgNode[]; height: number } {
  const nodes: SvgNode[] = [];
  const stems = new Map<unknown, number>();
  let y = 2;
  hierarchy(root).eachBefore((node) => {
    const { data, depth, parent } = node;
    const x = depth * indent;
    const text = data.branch ? `${data.branch}: ${data.text}` : data.text;
    const lines = wrapText(text, width - x - padding - 4);
    const height = linesHeight(lines) + 8;
    const box = Math.max(...lines.map((line) => textWidth(line))) + padding;
    const from = parent ? stems.get(parent) : undefined;
    if (from !== undefined)
      nodes.push(svg("path", { d: `M${x - indent + 8} ${px(from)}V${px(y + height / 2)}H${x}`, class: "leader" }));
    nodes.push(
      svg("rect", { x, y: px(y), width: px(box), height, rx: 4, class: classOf(node) }),
      ...textLines(lines, { x: x + padding / 2, y: y + 4 + lineHeight / 2, anchor: "start" }),
    );
    y += height + 7;
    stems.set(node, y - 7);
  });
  return { nodes, height: y };
}

export const tree: FigureKind<TreeData> = {
  draw({ root, marked }, { width }) {
    const { nodes, height } = topDown(root, width) ?? indented(root, width);
    const meaning = marked ? wrapText(marked, width - 28) : [];
    return {
      width,
      height: height + (meaning.length > 0 ? linesHeight(meaning) + 8 : 0),
      nodes: [
        ...nodes,
        ...(meaning.length > 0
          ? [svg("rect", { x: 2, y: px(height + 7), width: 16, height: 13, rx: 3, class: "cell-marked" })]
          : []),
        ...textLines(meaning, { x: 26, y: height + 5 + lineHeight / 2, anchor: "start" }),
      ],
    };
  },
  table: ({ root }, { columns }) => ({
    columns: [columns.part, columns.under, columns.label],
    rows: hierarchy(root)
      .descendants()
      .map(({ data, parent }) => [data.text, parent?.data.text ?? columns.nothing, data.branch ?? columns.nothing]),
  }),
};
