/** A root and what branches from it: decision trees, search trees, parts of parts. */
import * as v from "valibot";
import { shortText, some } from "../../schema-parts.ts";

export interface TreeNode {
  readonly text: string;
  /** On the branch that leads to it. */
  readonly branch?: string | undefined;
  readonly marked?: boolean | undefined;
  readonly children?: readonly TreeNode[] | undefined;
}

const deepest = 6;
const most = 60;

const nodeSchema = (depth: number): v.GenericSchema<unknown, TreeNode> =>
  v.strictObject({
    text: shortText(60),
    branch: v.exactOptional(shortText(24)),
    marked: v.exactOptional(v.boolean()),
    ...(depth < deepest
      ? {
          children: v.exactOptional(
            some(
              v.lazy(() => nodeSchema(depth + 1)),
              1,
              12,
            ),
          ),
        }
      : {}),
  }) as unknown as v.GenericSchema<unknown, TreeNode>;

const countNodes = ({ children = [] }: TreeNode): number => children.reduce((sum, child) => sum + countNodes(child), 1);

export const treeSchema = v.pipe(
  v.strictObject({ root: nodeSchema(1), /** What a marked node is. */ marked: v.exactOptional(shortText(80)) }),
  v.check(({ root }) => countNodes(root) <= most, `has more than ${most} nodes`),
);
export type TreeData = v.InferOutput<typeof treeSchema>;
