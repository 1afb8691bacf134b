export function checkSupport(folder?: string, projects?: string[]): { problems: string[]; looked: number };
