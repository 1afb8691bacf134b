export function findBrowser(env?: NodeJS.ProcessEnv, platform?: string): string | undefined;
export function requireBrowser(): string;
export const browserArguments: string[];
