/** Takes out of a model's text what is not meant for readers: its thinking, and the marks between speakers. */

/** The model began another turn, or said that it is done: nothing after one is part of the answer. */
const turnMarks = [
  "<|im_end|>",
  "<|im_start|>",
  "<|eot_id|>",
  "<|eom_id|>",
  "<|end_of_text|>",
  "<|endoftext|>",
  "<|end|>",
  "<|start_header_id|>",
  "<|user|>",
  "<|system|>",
  "<|assistant|>",
  "<start_of_turn>",
  "<end_of_turn>",
];
const OPEN = "<think>";
const CLOSE = "</think>";
const marks = [...turnMarks, OPEN, CLOSE];

/** A course on language models writes such marks as code or in quotation marks: then they are content. */
const quoting = /[`"'“‘]$/;

/** What may stand between a mark and the answer when a model opens its own turn again. */
const turnHeader = /^(?:assistant|model)?(?:<\|end_header_id\|>)?\s+/;
const LONGEST_HEADER = "assistant<|end_header_id|>".length;

export interface OutputFilter {
  /** @returns the text to show now; a possible beginning of a mark is held back */
  push(piece: string): string;
  /** @returns what was held back and turned out to be text */
  end(): string;
  /** True once the model spoke past the end of its answer: further pieces are ignored. */
  readonly ended: boolean;
}

/** Length of the longest end of `text` that could still become a mark. */
function openEnd(text: string): number {
  const longest = Math.max(...marks.map((mark) => mark.length)) - 1;
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const tail = text.slice(-length);
    if (marks.some((mark) => mark.startsWith(tail))) return length;
  }
  return 0;
}

function firstMark(text: string, from: number): { readonly at: number; readonly mark: string } | undefined {
  let found: { at: number; mark: string } | undefined;
  for (const mark of marks) {
    const at = text.indexOf(mark, from);
    if (at >= 0 && (!found || at < found.at)) found = { at, mark };
  }
  return found;
}

export function createOutputFilter(): OutputFilter {
  let held = "";
  let thinking = false;
  let ended = false;
  let inHeader = false;
  /** The character before `held`. */
  let before = "";
  let begun = false;

  const emit = (text: string): string => {
    before = text.slice(-1) || before;
    const shown = begun ? text : text.trimStart();
    begun ||= shown !== "";
    return shown;
  };

  /** @returns false when more text is needed first */
  const leaveThinking = (): boolean => {
    const close = held.indexOf(CLOSE);
    // The thoughts go; only what could be the start of the closing mark stays.
    held = close < 0 ? held.slice(-(CLOSE.length - 1)) : held.slice(close + CLOSE.length);
    thinking = close < 0;
    return close >= 0;
  };

  const leaveHeader = (last: boolean): boolean => {
    if (!last && held.length <= LONGEST_HEADER && !/\s\S/.test(held)) return false;
    held = held.replace(turnHeader, "");
    inHeader = false;
    return true;
  };

  const read = (last: boolean): string => {
    let shown = "";
    let from = 0;
    while (!ended) {
      if (thinking && !leaveThinking()) break;
      if (inHeader && !leaveHeader(last)) break;
      const next = firstMark(held, from);
      if (!next) {
        const keep = last ? 0 : openEnd(held);
        shown += emit(held.slice(0, held.length - keep));
        held = held.slice(held.length - keep);
        break;
      }
      const { at, mark } = next;
      if (quoting.test(at > 0 ? held.slice(0, at) : before)) {
        from = at + mark.length;
        continue;
      }
      shown += emit(held.slice(0, at));
      held = held.slice(at + mark.length);
      from = 0;
      if (mark === OPEN) thinking = true;
      else if (mark !== CLOSE) {
        if (begun) ended = true;
        else inHeader = true;
      }
    }
    return shown;
  };

  return {
    push(piece) {
      if (ended) return "";
      held += piece;
      return read(false);
    },
    end() {
      const shown = thinking || ended ? "" : read(true);
      held = "";
      return shown;
    },
    get ended() {
      return ended;
    },
  };
}
