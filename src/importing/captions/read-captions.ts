/** WebVTT and SubRip transcripts: cues joined to sentences, each passage with its time. */

import type { ReadBlock, ReadDocument } from "../source.ts";
import { escapeMarkdown } from "../text/read-text.ts";

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  readonly text: string;
}

const timing = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
const plenty = 90;
const longPauseSeconds = 4;

function seconds(stamp: string): number {
  const parts = stamp.replace(",", ".").split(":").map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

function cueText(lines: readonly string[]): Pick<Cue, "text" | "speaker"> {
  const raw = lines.join(" ");
  const speaker = /<v(?:\.[\w.]+)?\s+([^<>]{1,60})>/.exec(raw)?.[1]?.trim();
  const text = raw
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\{\\[^{}]{0,60}\}/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
  return speaker ? { text, speaker } : { text };
}

/** A cue of live captions repeats the line before it. */
function withoutRepeat(before: string | undefined, text: string): string {
  if (before === undefined) return text;
  if (text === before) return "";
  return text.startsWith(`${before} `) ? text.slice(before.length + 1) : text;
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let before: string | undefined;
  for (const part of text.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const lines = part.split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    const times = at < 0 ? undefined : timing.exec(lines[at] ?? "");
    if (!times || /^(?:NOTE|STYLE|REGION)\b/.test(lines[0] ?? "")) continue;
    const cue = cueText(lines.slice(at + 1));
    const fresh = withoutRepeat(before, cue.text);
    before = cue.text;
    const start = seconds(times[1] ?? "");
    if (fresh !== "") cues.push({ ...cue, text: fresh, start, end: Math.max(start, seconds(times[2] ?? "")) });
  }
  return cues;
}

const endsSentence = /[.!?…]["”’)]?$/;

/** @returns undefined when there is no cue in it */
export function readCaptions(path: string, text: string): ReadDocument | undefined {
  const cues = cuesOf(text);
  if (cues.length === 0) return undefined;
  const blocks: ReadBlock[] = [];
  let open: { start: number; end: number; speaker?: string | undefined; texts: string[]; words: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const said = escapeMarkdown(open.texts.join(" "));
    const place = { type: "time", startSeconds: open.start, endSeconds: open.end } as const;
    blocks.push({
      type: "text",
      markdown: open.speaker ? `**${escapeMarkdown(open.speaker)}:** ${said}` : said,
      place,
    });
    open = undefined;
  };
  for (const cue of cues) {
    const full = open && open.words >= plenty && endsSentence.test(open.texts.at(-1) ?? "");
    if (
      open &&
      (full || open.words > plenty * 2 || cue.start - open.end > longPauseSeconds || cue.speaker !== open.speaker)
    )
      close();
    open ??= { start: cue.start, end: cue.end, speaker: cue.speaker, texts: [], words: 0 };
    open.texts.push(cue.text);
    open.words += cue.text.split(" ").length;
    open.end = Math.max(open.end, cue.end);
  }
  close();
  return { path, kind: "video", authors: [], blocks, notes: [] };
}
