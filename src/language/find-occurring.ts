/** Which of many phrases occur in a long text, in one pass: looking for each by itself would cost phrases × text. */

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  /** The phrase that ends here. */
  phrase?: string;
}

/** Two characters of eight bits; others share entries, which only makes the filter let more through. */
const pairOf = (first: number, second: number): number => ((first & 255) << 8) | (second & 255);

/** @returns those that `text.includes` would find. Cost O(text × how far a phrase agrees with it). */
export function findOccurring(phrases: Iterable<string>, text: string): ReadonlySet<string> {
  const root: TrieNode = { next: new Map() };
  const begins = new Uint8Array(1 << 16);
  const found = new Set<string>();
  for (const phrase of phrases) {
    if (phrase.length < 2) {
      if (text.includes(phrase)) found.add(phrase);
      continue;
    }
    begins[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    let node = root;
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      const next = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.phrase = phrase;
  }
  for (let start = 0; start + 1 < text.length; start++) {
    if (!begins[pairOf(text.charCodeAt(start), text.charCodeAt(start + 1))]) continue;
    let node = root.next.get(text.charCodeAt(start));
    for (let at = start + 1; node; at++) {
      if (node.phrase !== undefined) found.add(node.phrase);
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
  }
  return found;
}
