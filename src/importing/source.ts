/** What every format is given, and what it gives back. */
import type { Locator, ResourceKind } from "../domain/course.ts";
import type { ImportNote } from "../domain/import-report.ts";

/** A file that was chosen, dropped or found in an archive. */
export interface ImportFile {
  /** With its folders, separated by slashes. */
  readonly path: string;
  readonly size: number;
  /** Rejects when the file can't be read any more. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A place that the format itself counts: a page, a slide, a cell, a time. */
export type SourcePlace = Exclude<Locator, { readonly type: "heading" }>;

/** What a passage answers, as a flashcard asks it. Both sides are Markdown. */
export interface ReadCard {
  readonly question: string;
  readonly answer: string;
}

export type ReadBlock =
  | { readonly type: "heading"; readonly level: number; readonly text: string; readonly place?: SourcePlace }
  | {
      readonly type: "text" | "code" | "formula" | "table";
      readonly markdown: string;
      readonly place?: SourcePlace;
      /** It stands for itself then: nothing is joined to it. */
      readonly cards?: readonly ReadCard[];
    };

/** A document as its format tells it, before anything is made of it. */
export interface ReadDocument {
  readonly path: string;
  readonly title?: string;
  readonly kind: ResourceKind;
  readonly authors: readonly string[];
  readonly licence?: string;
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly ImportNote[];
}

export interface GraphNode {
  readonly key: string;
  readonly title: string;
  readonly definitions: readonly string[];
  readonly aliases: readonly string[];
  /** Title of the group it belongs to. */
  readonly group?: string;
  /** What the file calls it: "CONCEPT", "PERSON". */
  readonly kind?: string;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly type: "prereq_of" | "is_a" | "part_of" | "sibling" | "contrasts_with";
  readonly weight: number;
  readonly reason?: string;
}

/** A knowledge graph as its file tells it. */
export interface ReadGraph {
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Edges that say nothing Erica could use. */
  readonly otherEdges: number;
}

export interface Outcome {
  readonly documents: readonly ReadDocument[];
  readonly graph?: ReadGraph;
}
