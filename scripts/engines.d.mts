export function findFirefox(env?: NodeJS.ProcessEnv, platform?: string): string | undefined;
export function findWebKit(
  env?: NodeJS.ProcessEnv,
): { readonly driver: string; readonly browser: string; readonly screen: string } | undefined;
export function ensureEngines(env?: NodeJS.ProcessEnv): string[];
