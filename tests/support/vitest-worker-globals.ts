/** Vitest rewrites `import()` to call its runner, which only the page has. Imported first by workers under test. */
Object.assign(globalThis, { __vitest_browser_runner__: { wrapDynamicImport: (load: () => unknown) => load() } });
