/** Branded identifiers: a passage id can't be passed where a concept id is meant. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type CourseId = Id<"course">;
/** Unique within its course: the file name of the concept, e.g. `cosine-similarity`. */
export type ConceptId = Id<"concept">;
/** `<concept-id>#<section>-<n>`, n counting from 1 within the section. */
export type PassageId = Id<"passage">;
/** `<concept-id>/<slug>`. */
export type NoteId = Id<"note">;
export type ResourceId = Id<"resource">;
export type ConversationId = Id<"conversation">;

export const courseId = (value: string): CourseId => value as CourseId;
export const conceptId = (value: string): ConceptId => value as ConceptId;
export const passageId = (value: string): PassageId => value as PassageId;
export const noteId = (value: string): NoteId => value as NoteId;
export const resourceId = (value: string): ResourceId => value as ResourceId;
export const conversationId = (value: string): ConversationId => value as ConversationId;
