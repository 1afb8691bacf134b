/**
 * What other tabs do to the databases that this one shares with them. `blocked`: this one's newer version waits until
 * they let go. `outdated`: a newer version has taken over, and this tab's code may not touch them again.
 */
export type StorageState = "free" | "blocked" | "outdated";

export type TellStorageState = (state: StorageState) => void;
