export const dependencies: string[];
