/** The runnable code of a text: its Python blocks, each with the output shown below it. */

export interface PythonBlock {
  readonly code: string;
  /** Absent when no ```output block follows. */
  readonly output?: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
}

const block = /^```python[^\S\n]*\n([\s\S]*?)^```[^\S\n]*(?:\n\s*^```output[^\S\n]*\n([\s\S]*?)^```[^\S\n]*)?$/gm;

export function pythonBlocks(text: string): PythonBlock[] {
  return [...text.replaceAll("\r\n", "\n").matchAll(block)].map((match) => {
    const [, code = "", output] = match;
    const line = text.replaceAll("\r\n", "\n").slice(0, match.index).split("\n").length;
    return { code, line, ...(output === undefined ? {} : { output }) };
  });
}
