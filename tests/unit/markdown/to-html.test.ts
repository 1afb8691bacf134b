/** Markdown for places outside Erica. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownToHtml } from "../../../src/markdown/to-html.ts";

test.each([
  ["**a** *b* `c<d` ~~e~~", "<b>a</b> <i>b</i> <code>c&lt;d</code> <s>e</s>"],
  ["one\n\ntwo", "<p>one</p><p>two</p>"],
  ["$a<b$ and\n\n$$\nx_1\n$$", "<p>\\(a&lt;b\\) and</p><p>\\[x_1\\]</p>"],
  ["- x\n- y", "<ul><li>x</li><li>y</li></ul>"],
  ["3. x\n4. y", '<ol start="3"><li>x</li><li>y</li></ol>'],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"],
  ["```python\nprint(1)\n```", "<pre><code>print(1)</code></pre>"],
  ["[softmax](concept:softmax) [w](https://e.org/?a=1&b=2)", 'softmax <a href="https://e.org/?a=1&amp;b=2">w</a>'],
  ["[x](javascript:alert(1)) ![cat](cat.png)", "x cat"],
  ["# Head\n> said", "<p><b>Head</b></p><blockquote><p>said</p></blockquote>"],
])("%j", (markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html);
});

test("whatever is written, no tag of it is one", () => {
  const piece = fc.oneof(
    fc.constantFrom("<script>", "<img src=x onerror=a()>", "`", "$", "\n", "[", "](", "**", "&lt;"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = markdownToHtml(pieces.join(""));
      expect(
        html.replace(
          /<\/?(?:p|br|b|i|s|a|ul|ol|li|table|tr|t[hd]|pre|code|blockquote|hr)(?: (?:href|start)="[^"<>]*")?>/g,
          "",
        ),
      ).not.toMatch(/[<>]/);
    }),
  );
});
