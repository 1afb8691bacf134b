/** A line of Markdown inside a button or label, where blocks can't stand. */
import { parseMarkdown } from "../../markdown/parse.ts";
import { spokenText } from "../../markdown/plain-text.ts";
import { renderInline } from "../rich-text/inline.tsx";

export function InlineMarkdown({ markdown }: { readonly markdown: string }) {
  const { blocks } = parseMarkdown(markdown);
  const [line] = blocks;
  if (blocks.length !== 1 || !line || (line.type !== "paragraph" && line.type !== "line"))
    return <>{spokenText(markdown)}</>;
  return <>{renderInline(line.spans)}</>;
}
