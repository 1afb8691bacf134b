/** Tabs that show the same data: each tells the others what it changed, and reads again what they changed. */
import type { ReadonlySignal } from "@preact/signals";
import type { LearnerChange, LearnerChannel } from "../ports/page.ts";
import type { ConversationViewModel } from "../ui/view-models/conversation-view-model.ts";
import type { ConversationsViewModel } from "../ui/view-models/conversations-view-model.ts";
import type { PracticeViewModel } from "../ui/view-models/practice-view-model.ts";
import type { ProfileViewModel } from "../ui/view-models/profile-view-model.ts";
import type { StandingViewModel } from "../ui/view-models/standing-view-model.ts";

export interface LearnerViews {
  readonly profile: Pick<ProfileViewModel, "load">;
  readonly conversation: Pick<ConversationViewModel, "id" | "refresh">;
  readonly conversations: Pick<ConversationsViewModel, "refresh">;
  readonly standing: Pick<StandingViewModel, "refresh">;
  /** Absent until practice is first needed. */
  readonly practice: { readonly value: ReadonlySignal<Pick<PracticeViewModel, "refresh"> | undefined> };
}

/** @param views when they are first needed: they are made with what this returns */
export function createLearnerSync(channel: LearnerChannel, views: () => LearnerViews): (change: LearnerChange) => void {
  const reread = (change: LearnerChange): void => {
    const { profile, conversation, conversations, practice, standing } = views();
    // What was asked counts as seen.
    if (change.type !== "profile") void practice.value.peek()?.refresh();
    if (change.type !== "profile") void standing.refresh();
    if (change.type === "learning") return;
    if (change.type !== "conversation") void profile.load();
    if (change.type === "profile") return;
    void conversations.refresh();
    if (change.type === "everything" || change.id === conversation.id.peek()) void conversation.refresh();
  };
  channel.onChange(reread);
  return (change) => {
    channel.changed(change);
    // The open conversation shows what it saved itself.
    if (change.type === "conversation") void views().conversations.refresh();
    if (change.type === "learning") void views().standing.refresh();
    if (change.type === "everything") reread(change);
  };
}
