/** What somebody who mends Erica needs to know. Made on the learner's device and sent by nobody but them. */
const longestSource = 20_000;

/**
 * @param what the failed piece, in the learner's words
 * @param source not trusted to be the text that its type promises: that may be the very fault
 */
export function failureReport(what: string, error: unknown, source: unknown): string {
  const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [what, thrown, navigator.userAgent, String(source).slice(0, longestSource)]
    .filter((part) => part !== "")
    .join("\n\n");
}
