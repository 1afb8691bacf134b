/** Branded identifiers: a passage id can't be passed where a concept id is meant. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type CourseId = Id<"course">;
/** Unique within its course: the file name of the concept, e.g. `cosine-similarity`. */
export type ConceptId = Id<"concept">;
export type DocumentId = Id<"document">;
/** A file name: lower-case letters, digits, dots, hyphens. */
export type AssetId = Id<"asset">;
/** Unique within its course. In an authored one `<concept-id>#<section>-<n>`, n counting from 1 within the section. */
export type PassageId = Id<"passage">;
/** `<concept-id>/<slug>`. */
export type NoteId = Id<"note">;
/** `<concept-id>/<slug>`. */
export type FigureId = Id<"figure">;
/** A folder of `src/simulations/kinds`. */
export type SimulationId = Id<"simulation">;
/** `<concept-id>#quiz-<slug>`; of items made from the course `<concept-id>#<kind>` or `<concept-id>#<kind>-<slug>`. */
export type QuizId = Id<"quiz">;
export type ResourceId = Id<"resource">;
export type ConversationId = Id<"conversation">;

export const courseId = (value: string): CourseId => value as CourseId;
export const conceptId = (value: string): ConceptId => value as ConceptId;
export const documentId = (value: string): DocumentId => value as DocumentId;
export const assetId = (value: string): AssetId => value as AssetId;
export const passageId = (value: string): PassageId => value as PassageId;
export const figureId = (value: string): FigureId => value as FigureId;
export const simulationId = (value: string): SimulationId => value as SimulationId;
export const noteId = (value: string): NoteId => value as NoteId;
export const quizId = (value: string): QuizId => value as QuizId;
export const resourceId = (value: string): ResourceId => value as ResourceId;
export const conversationId = (value: string): ConversationId => value as ConversationId;
