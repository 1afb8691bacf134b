/** A long conversation is read from its end: what is on the screen at once, what came before it a part at a time. */
import type { Exchange } from "../../domain/conversation.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import type { ExchangeSaver } from "./exchange-saver.ts";
import type { ConversationHome, ExchangeViewModel } from "./exchange-view-model.ts";

/** More than a screen shows, and than a follow-up looks back. */
export const FIRST_PAGE = 8;
/** What is read and handed over in one short task. */
const PAGE = 20;

interface Shown {
  readonly home: ConversationHome;
  /** False once another conversation is open. */
  isOpen(): boolean;
  exchanges(): readonly ExchangeViewModel[];
  prepend(earlier: readonly Exchange[]): void;
  /** When something can't be read: all is read at once, and what can't be is named. */
  readAll(): Promise<void>;
}

type Ports = Pick<ConversationPorts, "learner" | "report" | "yieldToBrowser">;

export async function readEarlier(
  shown: Shown,
  ports: Ports,
  { inTurn }: Pick<ExchangeSaver, "inTurn">,
): Promise<void> {
  const { id } = shown.home;
  let before = Math.min(...shown.exchanges().flatMap(({ place }) => place.peek() ?? []));
  while (Number.isFinite(before)) {
    await ports.yieldToBrowser();
    const page = { newest: PAGE, before };
    const outcome = await inTurn(() => ports.learner.readConversation(id, page));
    if (!shown.isOpen()) return;
    // Deleted meanwhile: whoever refreshes says so.
    if (!outcome.ok) return outcome.error.type === "not-found" ? undefined : ports.report(outcome.error);
    if (outcome.value.unreadable.length > 0) return shown.readAll();
    const earlier = outcome.value.exchanges.filter(({ place }) => place < page.before);
    shown.prepend(earlier);
    before = Math.min(...earlier.map(({ place }) => place));
  }
}
