/** Whether a question may ask for a result of the learner's own: what computes is code that only such questions load. */

/** That stands alone: "L2" and "word2vec" are names. */
const number = /(?<![\p{L}\d])\d|\bcoins?\b|\bdice\b/iu;
/** Signs of logic and sets, arrows, a call like `f(x)`, a letter alone that is no word of English or of a chat. */
const formula =
  /[¬~∧∨→⇒↔⇔⊨⊢⊕{}=]|[-=]>|\\(?:land|lor|neg|lnot|to|wedge|vee|rightarrow|implies)\b|\p{L}\([^()]*\)|(?<![\p{L}\d'’.])(?![ainruw](?!\p{L}))\p{L}(?![\p{L}\d'’.]|-\p{L}{2})/iu;
/** Computed from words alone. */
const words = /\bunif[yi]|\bedit distance\b|\blevenshtein\b|\bhamming\b|\bjaccard\b|\bbleu\b|\bbigram/i;

/** True for every question that `compute` answers, and for some that it doesn't. */
export const mayBeComputed = (question: string): boolean =>
  number.test(question) || formula.test(question) || words.test(question);
