/** The Trusted Types policy: workers and service workers may only start from our own origin. Imported first. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** Resolves a script URL, or throws when it lies on another origin. */
export function sameOriginScriptUrl(url: string, base: string): string {
  const resolved = new URL(url, base);
  if (resolved.origin !== new URL(base).origin) throw new TypeError(`Blocked a script from ${resolved.origin}`);
  return resolved.href;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
trustedTypes?.createPolicy("default", { createScriptURL: (url) => sameOriginScriptUrl(url, location.href) });
