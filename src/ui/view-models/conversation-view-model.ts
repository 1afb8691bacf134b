/** The open conversation: asking in turn, stopping, editing, saving, clearing and bringing back. */
import type { ReadonlySignal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import { type Asking, createAsking } from "./asking.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { createDeletedElsewhere } from "./deleted-elsewhere.ts";
import { createDeleting, type Deleting } from "./deleting.ts";
import { createExchangeSaver, type DeletedElsewhere } from "./exchange-saver.ts";
import { createGenerationQueue } from "./generation-queue.ts";
import { createOpenConversation, type OpenConversation } from "./open-conversation.ts";
import { createShownConversation, type ShownExchanges } from "./shown-conversation.ts";
import { createStopExchanges } from "./stop-exchanges.ts";
import { createUncoverAnswer, type UncoverAnswer } from "./uncover-answer.ts";
import { createWriteAnswers, type WrittenAnswers } from "./write-answers.ts";

export interface ConversationViewModel
  extends ShownExchanges,
    Asking,
    WrittenAnswers,
    UncoverAnswer,
    OpenConversation,
    Deleting {
  /** Ends all that is under way; text written so far is kept. */
  stop(): void;
  /** Settles once everything asked to be saved so far is. */
  saved(): Promise<void>;
  /** Why something shown here, or shown here before, isn't stored; undefined while all is. */
  readonly unsaved: ReadonlySignal<AppError | undefined>;
  saveAgain(): Promise<void>;
}

export function createConversation(ports: ConversationPorts): ConversationViewModel {
  const shown = createShownConversation(ports);
  const deletedElsewhere: DeletedElsewhere = {
    conversation: (gone) => leave.conversation(gone),
    exchange: (gone) => leave.exchange(gone),
  };
  const saver = createExchangeSaver(ports, deletedElsewhere);
  const generations = createGenerationQueue(ports, saver);
  const stop = createStopExchanges(shown, generations, saver);
  const leave = createDeletedElsewhere(shown, stop, saver, ports);
  const opening = createOpenConversation({ shown, saver, stop, deletedElsewhere }, ports);
  const { write, ...written } = createWriteAnswers({ shown, saver, generations }, ports);

  ports.session.state.subscribe(({ type }) => {
    if (type === "ready") void saver.retry();
  });

  const { id, exchanges, unreadable, busy } = shown;
  return {
    id,
    exchanges,
    unreadable,
    busy,
    ...createAsking({ shown, saver, stop, generations, write }, ports),
    ...written,
    ...createUncoverAnswer({ saver, generations, write }, ports),
    ...opening,
    ...createDeleting({ shown, saver, stop, opening }, ports),
    stop: () => {
      if (stop.all()) ports.announcer.say(ports.words.stopped);
    },
    saved: () => saver.inTurn(async () => undefined),
    unsaved: saver.failure,
    saveAgain: saver.retry,
  };
}
