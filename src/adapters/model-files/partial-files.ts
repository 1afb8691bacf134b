/** Parts of files, kept from one try to the next: in the origin's private file system, or in memory where it lacks. */

export interface PartialFile {
  /** In bytes. */
  readonly size: number;
  /** Hands over what is there, from the start, in blocks. Blocks are reused: copy to keep. */
  read(onBlock: (block: Uint8Array) => void): Promise<void>;
  /** @throws DOMException `QuotaExceededError`; what was there before stays */
  append(chunk: Uint8Array): void;
  clear(): void;
  /** Lets go of the file, so that its content can be taken. */
  close(): void;
}

export interface PartialFiles {
  /** False: everything is gone when the thread ends. */
  readonly lasting: boolean;
  /** Creates it when it isn't there. One opener at a time. */
  open(modelId: string, name: string): Promise<PartialFile>;
  /** Content of a closed one. Stays readable until it is removed. */
  content(modelId: string, name: string): Promise<Blob>;
  remove(modelId: string, name: string): Promise<void>;
  /** Model id → name → bytes. */
  sizes(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>>;
  /** Of one model, all. */
  removeAll(modelId: string): Promise<void>;
}

/** Synchronous access to a file: only workers have it, and the DOM's types don't know it. */
interface SyncHandle {
  getSize(): number;
  read(buffer: Uint8Array, options: { readonly at: number }): number;
  write(buffer: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
const openSync = (file: FileSystemFileHandle): Promise<SyncHandle> =>
  (file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }).createSyncAccessHandle();

const folderName = "erica-model-parts";
const blockBytes = 1 << 20;

export async function openPartialFiles(): Promise<PartialFiles> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    // Some private windows have the folder but no files in it. Another tab may be trying the same.
    const name = crypto.randomUUID();
    const probe = await folder.getFileHandle(name, { create: true });
    (await openSync(probe)).close();
    await folder.removeEntry(name);
    return storedFiles(folder);
  } catch {
    return memoryFiles();
  }
}

function storedFiles(root: FileSystemDirectoryHandle): PartialFiles {
  const folderOf = (modelId: string) => root.getDirectoryHandle(encodeURIComponent(modelId), { create: true });
  return {
    lasting: true,
    async open(modelId, name) {
      const file = await (await folderOf(modelId)).getFileHandle(name, { create: true });
      return storedFile(await openSync(file));
    },
    async content(modelId, name) {
      return await (await (await folderOf(modelId)).getFileHandle(name)).getFile();
    },
    async remove(modelId, name) {
      await (await folderOf(modelId)).removeEntry(name).catch(ignoreMissing);
    },
    async sizes() {
      const sizes = new Map<string, Map<string, number>>();
      for await (const [id, folder] of root.entries()) {
        if (!(folder instanceof FileSystemDirectoryHandle)) continue;
        const files = new Map<string, number>();
        for await (const [name, file] of folder.entries())
          if (file instanceof FileSystemFileHandle) files.set(name, (await file.getFile()).size);
        sizes.set(decodeURIComponent(id), files);
      }
      return sizes;
    },
    async removeAll(modelId) {
      await root.removeEntry(encodeURIComponent(modelId), { recursive: true }).catch(ignoreMissing);
    },
  };
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "NotFoundError")) throw error;
}

function storedFile(handle: SyncHandle): PartialFile {
  let size = handle.getSize();
  return {
    get size() {
      return size;
    },
    async read(onBlock) {
      const block = new Uint8Array(blockBytes);
      for (let at = 0; at < size; ) {
        const read = handle.read(block, { at });
        if (read === 0) break;
        onBlock(block.subarray(0, read));
        at += read;
        // Between blocks, a request to pause gets its turn.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    append(chunk) {
      const written = handle.write(chunk, { at: size });
      // With the disk or the quota full, Chrome throws nothing and returns an error code as a huge number.
      if (written !== chunk.length) {
        handle.truncate(size);
        throw new DOMException("the disk took only a part", "QuotaExceededError");
      }
      size += written;
    },
    clear() {
      handle.truncate(0);
      size = 0;
    },
    close() {
      handle.flush();
      handle.close();
    },
  };
}

function memoryFiles(): PartialFiles {
  const models = new Map<string, Map<string, Blob>>();
  const filesOf = (modelId: string) => {
    const files = models.get(modelId) ?? new Map<string, Blob>();
    models.set(modelId, files);
    return files;
  };
  return {
    lasting: false,
    open: async (modelId, name) => memoryFile(filesOf(modelId), name),
    content: async (modelId, name) => filesOf(modelId).get(name) ?? new Blob(),
    async remove(modelId, name) {
      filesOf(modelId).delete(name);
    },
    sizes: async () =>
      new Map([...models].map(([id, files]) => [id, new Map([...files].map(([name, blob]) => [name, blob.size]))])),
    async removeAll(modelId) {
      models.delete(modelId);
    },
  };
}

function memoryFile(files: Map<string, Blob>, name: string): PartialFile {
  const before = files.get(name);
  let parts: BlobPart[] = before ? [before] : [];
  let size = before?.size ?? 0;
  return {
    get size() {
      return size;
    },
    async read(onBlock) {
      onBlock(new Uint8Array(await new Blob(parts).arrayBuffer()));
    },
    append(chunk) {
      parts.push(chunk.slice());
      size += chunk.length;
    },
    clear() {
      parts = [];
      size = 0;
    },
    close() {
      files.set(name, new Blob(parts));
    },
  };
}
