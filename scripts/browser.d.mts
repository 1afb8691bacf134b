export function findBrowser(env?: NodeJS.ProcessEnv, platform?: string): string | undefined;
export function requireBrowser(): string;
export function ensureDebianPackages(packages: readonly string[]): void;
export const browserArguments: string[];
