export function checkMarkdown(folder?: string): { problems: string[]; files: number };
