/** Tabs tell each other what they saved. */
import type { LearnerChange, LearnerChannel } from "../../ports/page.ts";

export function createLearnerChannel(): LearnerChannel {
  const channel = new BroadcastChannel("erica-learner");
  return {
    changed: (what) => channel.postMessage(what),
    onChange: (listen) => {
      channel.addEventListener("message", (event: MessageEvent<unknown>) => {
        if (isLearnerChange(event.data)) listen(event.data);
      });
    },
  };
}

function isLearnerChange(data: unknown): data is LearnerChange {
  if (typeof data !== "object" || data === null || !("type" in data)) return false;
  if (data.type === "profile" || data.type === "learning" || data.type === "everything") return true;
  return data.type === "conversation" && "id" in data && typeof data.id === "string";
}
