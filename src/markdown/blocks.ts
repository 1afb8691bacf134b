/** What Markdown is made of: blocks, and the spans inside a line. Every part says where it stands in its source. */

/** `source.slice(start, end)`; inside quotes and lists the marks at the beginning of lines lie between. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A run of characters as they stand in the source, entities and all; `text` is what a reader sees. */
export interface TextSpan extends Extent {
  readonly type: "text";
  readonly raw: string;
  readonly text: string;
}

/** One character behind a backslash. */
interface EscapeSpan extends Extent {
  readonly type: "escape";
  readonly text: string;
}

interface CodeSpan extends Extent {
  readonly type: "code";
  readonly text: string;
}

/** `$…$`, `\(…\)`, and displayed within a paragraph `$$…$$`, `\[…\]`. */
interface MathSpan extends Extent {
  readonly type: "math";
  readonly tex: string;
  readonly display: boolean;
}

/** `Extra` is what a reader of blocks puts among the spans; the parser makes none, so no text can pretend to be one. */
interface StyledSpan<Extra> extends Extent {
  readonly type: "strong" | "emphasis" | "deleted";
  readonly spans: readonly Span<Extra>[];
}

export interface LinkSpan<Extra = never> extends Extent {
  readonly type: "link";
  readonly href: string;
  readonly raw: string;
  /** A bare address, or one in angle brackets. */
  readonly bare: boolean;
  readonly spans: readonly Span<Extra>[];
}

interface ImageSpan extends Extent {
  readonly type: "image";
  readonly href: string;
  readonly raw: string;
  readonly text: string;
}

interface BreakSpan extends Extent {
  readonly type: "break";
}

/** A tag; shown as the text it is. */
interface HtmlSpan extends Extent {
  readonly type: "html";
  readonly text: string;
}

export type Span<Extra = never> =
  | TextSpan
  | EscapeSpan
  | CodeSpan
  | MathSpan
  | StyledSpan<Extra>
  | LinkSpan<Extra>
  | ImageSpan
  | BreakSpan
  | HtmlSpan
  | Extra;

/** `line` is a paragraph of a list without blank lines between its items. */
export interface LineBlock<Extra = never> extends Extent {
  readonly type: "paragraph" | "line";
  readonly spans: readonly Span<Extra>[];
}

interface HeadingBlock<Extra> extends Extent {
  readonly type: "heading";
  readonly depth: number;
  readonly spans: readonly Span<Extra>[];
}

export interface ListItem<Extra = never> extends Extent {
  readonly blocks: readonly Block<Extra>[];
}

export interface ListBlock<Extra = never> extends Extent {
  readonly type: "list";
  readonly ordered: boolean;
  /** Number of the first item. */
  readonly first: number;
  readonly items: readonly ListItem<Extra>[];
}

export interface TableCell<Extra = never> extends Extent {
  readonly spans: readonly Span<Extra>[];
}

export interface TableBlock<Extra = never> extends Extent {
  readonly type: "table";
  readonly header: readonly TableCell<Extra>[];
  readonly rows: readonly (readonly TableCell<Extra>[])[];
}

export interface CodeBlock extends Extent {
  /** `output` is what the code above it prints. */
  readonly type: "code" | "output";
  readonly language: string;
  readonly text: string;
}

interface MathBlock extends Extent {
  readonly type: "math";
  readonly tex: string;
}

interface QuoteBlock<Extra> extends Extent {
  readonly type: "quote";
  readonly blocks: readonly Block<Extra>[];
}

interface PlainBlock extends Extent {
  /** `html` is shown as the text it is; `unparsed` is what goes beyond the limits. */
  readonly type: "html" | "unparsed";
  readonly text: string;
}

interface MarkBlock extends Extent {
  /** `definition` is where a `[reference]` leads: nothing to see. */
  readonly type: "rule" | "definition";
}

export type Block<Extra = never> =
  | LineBlock<Extra>
  | HeadingBlock<Extra>
  | ListBlock<Extra>
  | TableBlock<Extra>
  | CodeBlock
  | MathBlock
  | QuoteBlock<Extra>
  | PlainBlock
  | MarkBlock;

export interface Markdown {
  /** With line ends as `\n`: what every extent points into. */
  readonly source: string;
  readonly blocks: readonly Block[];
}
