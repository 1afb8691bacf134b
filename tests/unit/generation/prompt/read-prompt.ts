/** Takes a prompt apart again, as its labels say: what a model that minds them would see. */
import type { PromptReply } from "../../../../src/protocol/generation-api.ts";

export interface ReadPrompt {
  readonly system: string;
  readonly history: readonly { readonly role: string; readonly content: string }[];
  readonly subject: string | undefined;
  readonly known: readonly string[];
  readonly order: readonly string[];
  readonly outline: readonly string[];
  readonly sources: readonly { readonly number: number; readonly heading: string; readonly text: string }[];
  /** The prompt's own words around the material. */
  readonly before: string;
  readonly task: string;
  readonly question: string;
}

export function readPrompt({ messages }: PromptReply): ReadPrompt {
  const [system, ...rest] = messages;
  const last = rest.at(-1)?.content ?? "";
  const opening = /^([^\n]*)\n\n\[material ([0-9a-f]{8})\]\n/.exec(last);
  const key = opening?.[2] ?? "none";
  const end = `\n[end of material ${key}]\n\n`;
  const from = opening?.[0].length ?? 0;
  const to = last.indexOf(end);
  if (system?.role !== "system" || !opening || to < 0) throw new Error(`not a prompt: ${last}`);
  const body = last.slice(from, to);
  const [labels = "", ...parts] = body.split(new RegExp(`(?:^|\\n)(?=\\[source \\d+ ${key}\\])`));
  const listed = (name: string): string[] => {
    const found = new RegExp(`^\\[${name} ${key}\\]\\n((?:- .*(?:\\n|$))*)`, "m").exec(labels);
    return (found?.[1] ?? "").split("\n").flatMap((line) => (line === "" ? [] : [line.slice(2)]));
  };
  const sources = parts.map((part) => {
    const [, number, heading, text] = /^\[source (\d+) [0-9a-f]{8}\] ([^\n]*)\n([\s\S]*?)\n?$/.exec(part) ?? [];
    return { number: Number(number), heading: heading ?? "", text: text ?? "" };
  });
  const [task = "", ...question] = last.slice(to + end.length).split("\n\nQuestion: ");
  return {
    system: system.content,
    history: rest.slice(0, -1),
    subject: listed("subject")[0],
    known: listed("known"),
    order: listed("order"),
    outline: listed("outline"),
    sources,
    before: opening[1] ?? "",
    task,
    question: question.join("\n\nQuestion: "),
  };
}
