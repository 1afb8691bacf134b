/** Code to scoped spans by highlight.js, read from its token tree instead of its HTML. */
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";

for (const [name, language] of Object.entries({ bash, javascript, json, python }))
  hljs.registerLanguage(name, language);

export interface CodeSpan {
  /** e.g. `keyword`, `string`; absent for plain text. */
  readonly scope?: string;
  readonly children: readonly CodeNode[];
}
export type CodeNode = string | CodeSpan;

/** The tree inside highlight.js's emitter; its own type does not describe it. */
interface EmitterTree {
  readonly rootNode?: CodeSpan;
}

export function highlightCode(code: string, language: string): readonly CodeNode[] {
  if (!hljs.getLanguage(language)) return [code];
  const { _emitter } = hljs.highlight(code, { language, ignoreIllegals: true });
  return (_emitter as EmitterTree).rootNode?.children ?? [code];
}
