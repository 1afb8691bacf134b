export function buildTargets(packageFile: string): string[];
