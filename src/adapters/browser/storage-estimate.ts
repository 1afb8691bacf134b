/** What this origin stores, as far as the browser tells. */
export async function storageEstimate(): Promise<{ used?: number; quota?: number }> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return { ...(usage !== undefined ? { used: usage } : {}), ...(quota !== undefined ? { quota } : {}) };
  } catch {
    return {};
  }
}
