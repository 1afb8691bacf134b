/** Words that set two things against each other. "Two different models" and "very different scales" compare nothing. */
export const differing = String.raw`\b(?:differ|differs|differences?|diffs?)\b(?!ia)|\bdifferent\b(?=\s*(?:$|[?.!,;)]|(?:from|to|than|compared|between|and|or|in|when|for)\b))`;
