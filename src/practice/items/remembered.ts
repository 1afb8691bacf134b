/** Results of a function of texts, kept for as many texts as a course has. */
const MOST = 50_000;

export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size < MOST) known.set(text, made);
    return made;
  };
}
