/** The little that the bench uses of packages that are installed on demand (tools/bench). */

declare module "peer:hnswlib-wasm" {
  export interface HierarchicalNSW {
    initIndex(maxElements: number, m: number, efConstruction: number, randomSeed: number): void;
    addPoint(point: Float32Array, label: number, replaceDeleted: boolean): void;
    searchKnn(query: Float32Array, k: number, filter: undefined): { distances: number[]; neighbors: number[] };
    setEfSearch(ef: number): void;
  }
  export function loadHnswlib(): Promise<{
    HierarchicalNSW: new (space: "ip", dimensions: number, autoSaveFilename: string) => HierarchicalNSW;
  }>;
}

declare module "peer:voy-search/voy_search_bg.js" {
  export interface VoyDocument {
    id: string;
    title: string;
    url: string;
    embeddings: ArrayLike<number>;
  }
  export class Voy {
    constructor(resource: { embeddings: VoyDocument[] });
    search(query: Float32Array, k: number): { neighbors: { id: string }[] };
  }
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

declare module "peer:voy-search/voy_search_bg.wasm?url" {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: Vite makes one
  export default url;
}

declare module "peer:@orama/orama" {
  export interface Orama {
    readonly schema: unknown;
  }
  export function create(options: { schema: Record<string, string> }): Orama;
  export function insertMultiple(db: Orama, documents: { id: string; vector: number[] }[], batch: number): unknown;
  export function searchVector(
    db: Orama,
    parameters: {
      vector: { value: number[]; property: string };
      similarity: number;
      limit: number;
      includeVectors: boolean;
    },
  ): { hits: { id: string }[] } | Promise<{ hits: { id: string }[] }>;
}

declare module "peer:@electric-sql/pglite" {
  export class PGlite {
    static create(options: { extensions: Record<string, unknown> }): Promise<PGlite>;
    exec(sql: string): Promise<unknown>;
    query<Row>(sql: string, parameters?: unknown[], options?: { blob?: Blob }): Promise<{ rows: Row[] }>;
  }
}

declare module "peer:@electric-sql/pglite-pgvector" {
  export const vector: unknown;
}
