/** Which reckoning is meant: the base of a logarithm, a power or a root is not to be guessed. */

interface Operation {
  readonly used: RegExp;
  /** The same elsewhere, or a word that asks for it: a loss is reckoned with the natural logarithm. */
  readonly said: RegExp;
}

const operations: readonly Operation[] = [
  { used: /\\ln\b/, said: /\\ln\b|\bnatural log|\bnats?\b|\b[Ll]oss\b|[Ll]ikelihood/ },
  { used: /\\log_\{?2/, said: /\\log_\{?2|\bbits?\b/ },
  { used: /\\log(?!_\{?2)/, said: /\\log(?!_\{?2)/ },
  { used: /\\sqrt/, said: /\\sqrt|\broots?\b|\bdeviations?\b|standard error|\blength\b|\bdistance\b/ },
  { used: /\\exp|e\^/, said: /\\exp|e\^|\\ln\b|exponential|[Ss]igmoid|[Ss]oftmax|[Pp]erplexity|logit/ },
  { used: /\\sigma/, said: /\\sigma|[Ss]igmoid/ },
  { used: /(?<!\be)\^/, said: /(?<!\be)\^|\bsquare|\bpower|\bcube|\blength\b|\bdistance\b|\bdepth\b/ },
];

/** Whether a text still shows, or names, each operation that something hidden from it uses. */
export const showsHow = (text: string, hidden: readonly string[]): boolean =>
  operations.every(({ used, said }) => !hidden.some((tex) => used.test(tex)) || said.test(text));
