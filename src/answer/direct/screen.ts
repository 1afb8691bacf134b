/** The first screen while it is filled. */
import type { AnswerBlock } from "../../domain/answer.ts";
import type { AnswerNote, Passage } from "../../domain/course.ts";
import { type PartContext, writtenBlock } from "../parts/context.ts";
import { excerpt, wordCount } from "./excerpt.ts";

/** Passages said of an answer note: enough to check it by. */
const mostSources = 3;
/** Fewer words of a passage that was cut say nothing alone. */
const fewest = 25;

/** Says nothing without its question: "Because …", "Only if …", "Usually 5 to 15". */
const leansOnQuestion =
  /^(?:because|so that|only (?:if|when|with|for|on|after|as)|usually \d|about (?:\d|an? |as|one|two)|between \d|at (?:least|most)|almost always|most with|partly|mostly|hardly|never,|nearly[.:]|not necessarily|often,? an?|either|both (?!the|axes)|by [^,.:]{1,70}[.:]|to [^,.:]{1,80}\.|yes|no[,.:])(?![a-z])/i;

/** Fills the room with what is offered, in order; nothing twice. */
export class Screen {
  readonly blocks: AnswerBlock[] = [];
  private left: number;
  private answered = false;
  private readonly context: PartContext;

  constructor(context: PartContext, words: number) {
    this.context = context;
    this.left = words;
  }

  /** @param least shows at least this many words of the passage, however full the screen is */
  passage(passage: Passage | undefined, sources: readonly Passage[] = [], least = 0): boolean {
    if (!passage || this.context.shown.has(passage.id)) return false;
    const markdown = excerpt(passage.markdown, Math.max(this.left, least));
    const words = wordCount(markdown);
    if (this.blocks.length > 0 && (words > this.left + least || (markdown !== passage.markdown && words < fewest)))
      return false;
    if (markdown === passage.markdown) this.context.shown.add(passage.id);
    this.blocks.push(writtenBlock(this.context, markdown, [passage, ...sources]));
    this.left -= words;
    return true;
  }

  /** What was chosen of a passage, however full the screen is. */
  part(passage: Passage, markdown: string): boolean {
    if (this.context.shown.has(passage.id)) return false;
    if (markdown === passage.markdown) this.context.shown.add(passage.id);
    this.blocks.push(writtenBlock(this.context, markdown, [passage]));
    this.left -= wordCount(markdown);
    return true;
  }

  /**
   * Whole or not at all: the beginning of a note answers nothing. The first answer is shown however small the room;
   * what follows it answers a question of its own, which is said.
   * @param asked nearly in the note's own words, so that "Because …" says of what
   * @param doubtful perhaps another question's answer: that question is said
   */
  note(note: AnswerNote | undefined, asked = false, doubtful = false): boolean {
    if (!note) return false;
    const { graph, shown } = this.context;
    const passage = graph.passage(note.passage);
    if (!passage || shown.has(passage.id)) return false;
    const words = wordCount(passage.markdown);
    if (words > this.left && this.answered) return false;
    const sources = note.standsOn.flatMap((id) => graph.passage(id) ?? []).slice(0, mostSources);
    shown.add(passage.id);
    const apart = doubtful || this.answered || (!asked && leansOnQuestion.test(passage.markdown));
    const markdown = apart ? `**${note.question}** ${passage.markdown}` : passage.markdown;
    this.blocks.push(writtenBlock(this.context, markdown, [passage, ...sources]));
    this.left -= words;
    this.answered = true;
    return true;
  }

  get full(): boolean {
    return this.left < 15;
  }
}
