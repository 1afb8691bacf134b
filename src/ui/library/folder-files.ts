/** Files of a chosen or dropped folder, with their paths. */
import type { FolderFile } from "../../protocol/model-files-api.ts";

/** From an input that takes folders. */
export const chosenFolder = (files: readonly File[]): readonly FolderFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function entryFiles(entry: FileSystemEntry): Promise<readonly FolderFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return [{ path, content: await readFile(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: FolderFile[] = [];
  // A reader gives a hundred at a time, and an empty list at the end.
  for (let entries = await readEntries(reader); entries.length > 0; entries = await readEntries(reader)) {
    for (const inner of entries) files.push(...(await entryFiles(inner)));
  }
  return files;
}

/** From a drop. Its items are only there until the first pause, so all is taken at once. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly FolderFile[]> {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  try {
    const files = dropped.map(({ entry, file }) => (entry ? entryFiles(entry) : chosenFolder(file ? [file] : [])));
    return (await Promise.all(files)).flat();
  } catch {
    // A folder that can't be read holds nothing to import; the import says which files are missing.
    return [];
  }
}
