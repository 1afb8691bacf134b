/** Texts that want to run, to reach out, to hide, or to wear a page down. Each that runs sets `window.hacked`. */

const active = [
  "<script>window.hacked = 1</script>",
  '<img src="x" onerror="window.hacked = 2">',
  "[click](javascript:window.hacked=3)",
  '<a href="javascript:window.hacked=4">here</a>',
  '<svg onload="window.hacked = 5"><script>window.hacked=6</script></svg>',
  "![picture](https://evil.example/track.png)",
  "$\\href{javascript:window.hacked=7}{x}$",
  "[a]: data:text/html,<script>window.hacked=8</script>\n\n[open][a]",
  '<iframe srcdoc="<script>parent.hacked=9</script>"></iframe>',
  '<style>@import url("https://evil.example/s.css"); * { display: none }</style>',
  '<form action="https://evil.example"><button>Send</button></form>',
  "<math><mtext><img src=x onerror=window.hacked=10></mtext></math>",
  "[x](\u0001javascript:window.hacked=11)",
  "[x](java\nscript:window.hacked=12)",
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  "$\\includegraphics{https://evil.example/a.png} \\url{javascript:window.hacked=13}$",
  "```html\n<script>window.hacked=14</script>\n```",
  "<https://evil.example/auto> and https://evil.example/bare",
  "<input autofocus onfocus=window.hacked=15>",
  "| a | b |\n|---|---|\n| <img src=x onerror=window.hacked=16> | [y](vbscript:z) |",
] as const;

const odd = [
  "\u202Egnp.exe\u202C \u2066hidden\u2069",
  "a\u0301".repeat(60),
  "z\u0335\u0322\u0337".repeat(40),
  "\u200B\u200D\uFEFF",
  "\u0000\u0007\u001B[31mred",
  "\uD800 half a pair",
  "constructor",
  "__proto__",
  "toString",
  "W".repeat(900),
  "a\nb\r\nc\u2028d",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﷽ 👩‍👩‍👧‍👦",
  "<b>bold</b> & &amp; &#x3C;script&#x3E;",
] as const;

/** Small texts that cost much: nesting, tables, emphasis, formulas. */
const heavy = [
  ">".repeat(3000),
  Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n"),
  "_a__b".repeat(4000),
  `$${"{".repeat(2000)}x${"}".repeat(2000)}$`,
  `$\\begin{matrix}${"1&2&3&4&5\\\\".repeat(900)}\\end{matrix}$`,
  `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n${`${"|b".repeat(200)}|\n`.repeat(60)}`,
  "[".repeat(4000),
  `${"*".repeat(3000)}x`,
  `\`\`\`python\n${"(".repeat(20_000)}\n\`\`\``,
  "![".repeat(3000),
  `$${"\\frac{1}{".repeat(300)}1${"}".repeat(300)}$`,
  "<!--".repeat(4000),
] as const;

export const attacks = { active, odd, heavy };
