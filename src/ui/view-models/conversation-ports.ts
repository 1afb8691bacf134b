/** What a conversation is given from outside. */
import type { ConversationId } from "../../domain/ids.ts";
import type { Words } from "../../language/words/words.ts";
import type { ErrorSink, YieldToBrowser } from "../../ports/page.ts";
import type { AcrossApi } from "../../protocol/across-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { GenerationPorts } from "./generation-ports.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";
import type { SessionViewModel } from "./session-view-model.ts";
import type { StandingViewModel } from "./standing-view-model.ts";

export interface ConversationPorts {
  readonly tutor: Pick<TutorApi, "ask"> & AcrossApi;
  readonly generation: GenerationPorts;
  readonly learner: Pick<
    LearnerApi,
    "readConversation" | "saveExchange" | "deleteConversation" | "deleteExchange" | "undo"
  >;
  readonly session: SessionViewModel;
  readonly profile: ProfileViewModel;
  readonly standing: Pick<StandingViewModel, "stages" | "whenRead">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["conversation"]["said"];
  readonly report: ErrorSink;
  /** A conversation was saved, deleted or brought back: other tabs are told. */
  readonly onSaved: (id: ConversationId) => void;
  /** Loads what answers are drawn with, before the first section shows. */
  readonly loadAnswerView: () => Promise<unknown>;
  readonly yieldToBrowser: YieldToBrowser;
  readonly now: () => number;
  readonly newId: () => string;
}
