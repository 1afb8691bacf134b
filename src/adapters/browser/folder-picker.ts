/** `FolderPicker` by the File System Access API, which not every browser has. */
import type { FolderPicker, PickedFolder } from "../../ports/folder-picker.ts";

interface AskingHandle extends FileSystemDirectoryHandle {
  /** Absent where a handle is always granted. */
  requestPermission?(wanted: { readonly mode: "read" }): Promise<PermissionState>;
}

interface PickingWindow {
  showDirectoryPicker?(options: { readonly mode: "read" }): Promise<AskingHandle>;
}

async function* filesIn(
  folder: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<{ path: string; content: File }> {
  for await (const entry of folder.values()) {
    const inner = `${path}/${entry.name}`;
    if (entry.kind === "directory") yield* filesIn(entry as FileSystemDirectoryHandle, inner);
    else yield { path: inner, content: await (entry as FileSystemFileHandle).getFile() };
  }
}

const isFolder = (handle: unknown): handle is AskingHandle =>
  typeof FileSystemDirectoryHandle !== "undefined" && handle instanceof FileSystemDirectoryHandle;

const opened = (handle: AskingHandle): PickedFolder => ({
  name: handle.name,
  handle,
  files: async () => {
    const files = [];
    for await (const file of filesIn(handle, handle.name || "folder")) files.push(file);
    return files;
  },
});

export function createFolderPicker(page: object): FolderPicker | undefined {
  const picking = page as PickingWindow;
  if (!picking.showDirectoryPicker) return undefined;
  return {
    pick: async () => {
      try {
        const handle = await picking.showDirectoryPicker?.({ mode: "read" });
        return handle && opened(handle);
      } catch {
        // Closed without a choice, or a folder that the browser keeps to itself.
        return undefined;
      }
    },
    nameOf: (handle) => (isFolder(handle) ? handle.name : undefined),
    reopen: async (handle) => {
      if (!isFolder(handle)) return undefined;
      const allowed = (await handle.requestPermission?.({ mode: "read" })) ?? "granted";
      return allowed === "granted" ? opened(handle) : undefined;
    },
  };
}
