/** One answer from web-llm's engine: what is sent, what comes back, and when it is over. */
import type { ChatCompletionRequestStreaming } from "@mlc-ai/web-llm";
import type { GenerateRequest, GenerationEnd } from "../../ports/language-model.ts";
import type { LoadRequest } from "../../protocol/language-model-api.ts";
import type { Engine } from "./engine.ts";
import { createOutputFilter } from "./output-filter.ts";

/** Close to the sources: little chance, and just enough against the loops small models fall into. */
const sampling = { temperature: 0.3, top_p: 0.9, frequency_penalty: 0.2, presence_penalty: 0 } as const;

/** Shows the text as it comes. @returns how it ended */
export async function writeAnswer(
  model: Engine,
  { skipThinking }: Pick<LoadRequest, "skipThinking">,
  { messages, maxTokens }: GenerateRequest,
  show: (text: string) => void,
  isStopping: () => boolean,
): Promise<GenerationEnd> {
  const wire: ChatCompletionRequestStreaming = {
    ...sampling,
    messages: messages.map(({ role, content }) => ({ role, content })),
    max_tokens: maxTokens,
    stream: true,
    // False would put an empty thought before the answers of models that know none.
    ...(skipThinking ? { extra_body: { enable_thinking: false } } : {}),
  };
  const filter = createOutputFilter();
  let end: GenerationEnd | undefined;
  for await (const { choices } of await model.chatCompletion(wire)) {
    const [choice] = choices;
    // After the last piece web-llm still sends a chunk without choices; read on until the iterator ends, which
    // is when the engine is free again.
    if (!choice || end) continue;
    show(filter.push(choice.delta.content ?? ""));
    if (choice.finish_reason === "length") end = "length";
    else if (choice.finish_reason === "abort") end = "stopped";
    else if (choice.finish_reason) end = "complete";
    // The engine forgets an interrupt that comes before its first token, so it is repeated at each.
    if (!end && (isStopping() || filter.ended)) model.interruptGenerate();
  }
  show(filter.end());
  if (filter.ended) return "complete";
  return isStopping() ? "stopped" : (end ?? "complete");
}
