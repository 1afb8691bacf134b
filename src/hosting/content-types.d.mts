export function contentTypeOf(path: string): string;
