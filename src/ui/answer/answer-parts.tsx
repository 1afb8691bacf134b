/** The lazy chunk's door: everything that shows course text. */

export { ConceptArticle } from "../concept/concept-article.tsx";
export { SourceView } from "../panel/source-view.tsx";
export { AnswerBody } from "./answer-body.tsx";
export { EditQuestion } from "./edit-question.tsx";
export { FarAnswer } from "./far-answer.tsx";
