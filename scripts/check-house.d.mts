export const limits: { readonly fileLines: number; readonly medianLines: number; readonly functionLines: number };
export function checkHouse(folder?: string): { problems: string[]; files: number };
