export const allowed: Readonly<Record<string, readonly string[]>>;
export function checkBoundaries(folder?: string): Promise<{ problems: string[]; modules: number }>;
