import type { ChatCompletionChunk, ChatCompletionRequestStreaming } from "@mlc-ai/web-llm";

/** What is used of web-llm's engine: the seam where tests without a GPU put a fake one. */
export interface Engine {
  reload(modelId: string): Promise<void>;
  chatCompletion(request: ChatCompletionRequestStreaming): Promise<AsyncIterable<ChatCompletionChunk>>;
  interruptGenerate(): void;
}
