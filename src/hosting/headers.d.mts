export const bootScriptHash: string;
export const contentSecurityPolicy: string;
export const securityHeaders: Readonly<Record<string, string>>;
export function headersFor(pathname: string): Readonly<Record<string, string>>;
export function headersFile(scripts: readonly string[]): string;
