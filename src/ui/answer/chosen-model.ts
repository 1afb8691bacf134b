/** The language model that would write now. */
import type { Answer } from "../../domain/answer.ts";
import { defaultProfile } from "../../domain/conversation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { isOpen } from "../view-models/session-view-model.ts";

type Parts = Pick<AppViewModel, "languageModels" | "profile">;

export function modelTitle({ languageModels, profile }: Parts): string {
  return languageModels.active.value?.info.title ?? languageModels.titleOf(profile.profile.value.languageModel);
}

export function canGenerate(
  { languageModels, profile, session }: Parts & Pick<AppViewModel, "session">,
  { inScope, intent, course }: Answer,
): boolean {
  const chosen = profile.profile.value.languageModel !== defaultProfile.languageModel;
  return (
    inScope &&
    isOpen(session, course) &&
    intent !== "smalltalk" &&
    (chosen || languageModels.active.value !== undefined)
  );
}
