/** One answer written by a language model: prompt, text as it comes, every finished sentence checked. */
import type { AppError } from "../../domain/errors.ts";
import type { GenerationStatus } from "../../domain/generated-answer.ts";
import type { Result } from "../../domain/result.ts";
import { timeAfter } from "../../domain/times.ts";
import type { GenerationEnd } from "../../ports/language-model.ts";
import type { ExchangeViewModel } from "./exchange-view-model.ts";
import { createDraft } from "./generation-draft.ts";
import type { Writer } from "./generation-ports.ts";

export const generateAnswer: Writer["generateAnswer"] = async (task, ports) => {
  const { exchange, model, known, history, stopped } = task;
  const answer = exchange.answer.peek();
  if (!answer || stopped.aborted) return;
  exchange.generation.value = { type: "reading" };
  const { id, title, engine, contextWindow } = model.info;
  const prompt = await ports.tutor.prompt({ answer, known, history, contextWindow });
  if (stopped.aborted) return;
  if (!prompt.ok) return fail(exchange, prompt.error);

  const { messages, maxTokens, sources } = prompt.value;
  // Nothing to write from, or no room to write in: the composed answer stands alone.
  if (messages.length === 0) {
    exchange.generation.value = { type: "idle" };
    return;
  }
  // The text begun last is the one that is kept.
  const startedAt = timeAfter(exchange.generated.peek()?.startedAt, ports.now());
  const draft = createDraft(
    exchange,
    { model: { id, title, engine }, status: "streaming", text: "", sentences: [], sources, startedAt },
    ports,
  );
  ports.saveSoon(exchange);
  const running = model.generate({ messages, maxTokens }, (piece) => {
    if (exchange.generation.peek().type === "reading") exchange.generation.value = { type: "writing" };
    draft.add(piece);
  });
  const stop = (): void => {
    running.stop();
    void draft.end("stopped");
  };
  stopped.addEventListener("abort", stop);
  const finished = await running.finished;
  stopped.removeEventListener("abort", stop);
  const nothing = draft.isEmpty() && finished.ok && finished.value !== "stopped";
  await draft.end(nothing ? "failed" : toStatus(finished));
  if (stopped.aborted) return;
  // What is shown as done is stored.
  await ports.save(exchange);
  if (stopped.aborted) return;
  if (!finished.ok && finished.error.type !== "aborted") return fail(exchange, finished.error);
  if (nothing) return fail(exchange, { type: "language-model-failed", detail: { type: "wrote-nothing" } });
  exchange.generation.value = { type: "idle" };
};

export const checkAgain: Writer["checkAgain"] = async (exchange, ports) => {
  const generated = exchange.generated.peek();
  if (!generated || generated.status === "streaming") return;
  await createDraft(exchange, { ...generated, status: "streaming" }, ports).end(generated.status);
};

function toStatus(finished: Result<GenerationEnd, AppError>): GenerationStatus {
  if (finished.ok) return finished.value;
  return finished.error.type === "aborted" ? "stopped" : "failed";
}

function fail(exchange: ExchangeViewModel, error: AppError): void {
  exchange.generation.value = { type: "failed", error };
}
