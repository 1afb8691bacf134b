/** Every Python block of a course folder, by a key that lasts: `softmax#1` is the first block of `softmax`. */
import { pythonBlocks } from "../markdown/python-blocks.ts";
import type { SourceFile } from "./issue.ts";

export interface CourseCodeBlock {
  readonly key: string;
  readonly concept: string;
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** What the page shows as printed; absent when it shows nothing. */
  readonly output?: string;
}

/** Sorted by key's concept, then place, whatever order the files come in. */
export function codeBlocks(files: readonly SourceFile[]): CourseCodeBlock[] {
  return files
    .filter(({ path }) => /^(?:concepts|comparisons)\/.*\.md$/.test(path))
    .map(({ path, text }) => ({ file: path, text, concept: path.replace(/^.*\//, "").replace(/\.md$/, "") }))
    .sort((a, b) => (a.concept < b.concept ? -1 : 1))
    .flatMap(({ file, text, concept }) =>
      pythonBlocks(text).map((block, i) => ({ key: `${concept}#${i + 1}`, concept, file, ...block })),
    );
}
