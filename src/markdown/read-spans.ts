/** `marked`'s inline tokens → spans with places. */
import type { MarkedToken, Token } from "marked";
import type { Span, TextSpan } from "./blocks.ts";
import { decodeEntities } from "./decode-entities.ts";
import type { MathToken } from "./math-syntax.ts";
import { Place } from "./places.ts";

/** @param place of the characters of the text that the tokens were made from */
export function readSpans(tokens: readonly Token[], place: Place): Span[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const here = place.shifted(at);
    at += token.raw.length;
    return readSpan(token as MarkedToken | MathToken, here);
  });
}

function readSpan(token: MarkedToken | MathToken, place: Place): readonly Span[] {
  const { raw } = token;
  const extent = { start: place.at(0), end: place.after(raw.length) };
  const inner = (tokens: readonly Token[] | undefined, text: string): Span[] => {
    const at = raw.indexOf(text, raw.startsWith("!") ? 2 : 1);
    // Where a backslash was taken out of a link's text, all of it stands where the link stands.
    return readSpans(tokens ?? [], at < 0 ? new Place(0, () => extent.start) : place.shifted(at));
  };
  switch (token.type) {
    case "text":
      if ("tokens" in token && token.tokens) return readSpans(token.tokens, place);
      return readText(raw, place);
    case "escape":
      return [{ type: "escape", ...extent, text: token.text }];
    case "strong":
      return [{ type: "strong", ...extent, spans: inner(token.tokens, token.text) }];
    case "em":
      return [{ type: "emphasis", ...extent, spans: inner(token.tokens, token.text) }];
    case "del":
      return [{ type: "deleted", ...extent, spans: inner(token.tokens, token.text) }];
    case "codespan":
      return [{ type: "code", ...extent, text: decodeEntities(token.text) }];
    case "math":
      return [{ type: "math", ...extent, tex: token.tex, display: token.display }];
    case "br":
      return [{ type: "break", ...extent }];
    case "link": {
      const { href, text } = token;
      const bare = !raw.startsWith("[");
      const spans = raw === text ? readSpans(token.tokens, place) : inner(token.tokens, text);
      return [{ type: "link", ...extent, href, raw, bare, spans }];
    }
    case "image":
      return [{ type: "image", ...extent, href: token.href, raw, text: token.text }];
    case "checkbox":
      return readText(raw, place);
    default:
      // HTML, and whatever a later Markdown adds, is text like any other.
      return [{ type: "html", ...extent, text: raw }];
  }
}

const textSpan = (raw: string, start: number): TextSpan => ({
  type: "text",
  start,
  end: start + raw.length,
  raw,
  text: decodeEntities(raw),
});

/** One span for each stretch that stands in one piece in the source. */
function readText(raw: string, place: Place): TextSpan[] {
  if (place.whole) return [textSpan(raw, place.at(0))];
  const spans: TextSpan[] = [];
  for (let from = 0; from < raw.length; ) {
    const start = place.at(from);
    let to = from + 1;
    while (to < raw.length && place.at(to) - start === to - from) to++;
    spans.push(textSpan(raw.slice(from, to), start));
    from = to;
  }
  return spans;
}
