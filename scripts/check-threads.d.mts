export function checkThreads(folder?: string): { problems: string[]; threads: string[] };
