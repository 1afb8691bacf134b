/** What can be done with a finished answer: with the one that is shown, composed or generated. */
import { useComputed, useSignal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import type { GeneratedAnswer } from "../../domain/generated-answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { text } from "../../language/words/en/text.ts";
import { parseGenerated } from "../../markdown/parse.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { CopyByHand } from "../components/copy-by-hand.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { copyText } from "../copy-text.ts";
import { downloadText } from "../download-text.ts";
import { questionToFragment } from "../share-link.ts";
import controls from "../styles/controls.module.css";
import { type ExchangeViewModel, isGenerating } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./answer-actions.module.css";
import { canGenerate, modelTitle } from "./chosen-model.ts";
import { composedDocument } from "./document/composed-document.ts";
import { documentToMarkdown } from "./document/document-to-markdown.ts";
import type { ExportOrder } from "./document/export-answer.ts";
import { generatedDocument } from "./document/generated-document.ts";
import { withoutReferences } from "./model-references.ts";
import { printAnswer } from "./print-answer.ts";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function AnswerActions({ app, exchange, answer }: Props) {
  const { actions: words, exported } = useWords(english);
  const { locator } = useWords(text);
  const { heading } = useWords(answerWording);
  const documents = { exported, locator, heading };
  const { readAloud, toasts, navigation, profile } = app;
  const hintFirst = exchange.options.hintFirst ?? profile.profile.value.hintFirst;
  const reading = readAloud.reading.value === exchange.id;
  const linkByHand = useSignal<string | undefined>(undefined);
  const copy = async (): Promise<void> => {
    toasts.show({ text: (await copyText(toMarkdown())) ? words.copied : words.notCopied });
  };
  const share = async (): Promise<void> => {
    const url = shareUrl();
    const copied = await copyText(url);
    linkByHand.value = copied ? undefined : url;
    if (copied) toasts.show({ text: words.linkCopied });
  };
  const written = useComputed(() => {
    const text = exchange.generated.value?.text ?? "";
    return text !== "" && exchange.shown.value !== "composed";
  }).value;
  const hasText = useComputed(() => exchange.generated.value !== undefined).value;
  const shownText = () => (written ? exchange.generated.peek() : undefined);
  /** Without its figure: a picture within a text is no text to paste. */
  const toMarkdown = (): string => {
    const generated = shownText();
    const made = generated ? generatedDocument(answer, generated, documents) : composedDocument(answer, documents);
    return documentToMarkdown(made, documents);
  };
  const save = async (as: ExportOrder["as"]): Promise<void> => {
    const order = { as, answer, generated: shownText(), words: documents, tutor: app.tutor };
    try {
      const { exportAnswer } = await import("./document/export-answer.ts");
      const { name, type, text: content } = await exportAnswer({ ...order, language: document.documentElement.lang });
      downloadText(name, type, content);
    } catch {
      toasts.show({ text: words.notExported });
    }
  };
  const shareUrl = (): string =>
    new URL(navigation.href({ name: "ask" }) + questionToFragment(answer, hintFirst), location.href).href;
  return (
    <>
      <ul class={styles.actions} aria-label={words.title} data-screen>
        <Action icon="copy" name={words.copy} run={() => void copy()} />
        <Action icon="print" name={words.print} run={(button) => printAnswer(button)} />
        <Action icon="download" name={words.export} run={() => void save("markdown")} />
        <Action icon="download" name={words.exportPage} run={() => void save("page")} />
        <Action icon="share" name={words.share} run={() => void share()} />
        <Action
          icon={reading ? "stop" : "speak"}
          name={reading ? words.stopReading : words.readAloud}
          run={() => {
            const generated = shownText();
            readAloud.toggle(exchange.id, generated ? spokenAnswer(answer, generated) : answer);
          }}
        />
        {canGenerate(app, answer) && !isGenerating(exchange.generation.value) && (
          <Action
            name={hasText ? words.regenerate : words.writeWith(modelTitle(app))}
            run={() => app.conversation.regenerate(exchange)}
          />
        )}
      </ul>
      {linkByHand.value !== undefined && <CopyByHand label={words.shareByHand} text={linkByHand.value} />}
    </>
  );
}

/** The voice reads headings and prose of an answer: a generated text is one part without a heading. */
function spokenAnswer(answer: Answer, { text }: GeneratedAnswer): Answer {
  const { source, blocks: parsed } = parseGenerated(text);
  const blocks = parsed.map((block) => {
    const from = block.type === "heading" ? (block.spans[0]?.start ?? block.start) : block.start;
    return { markdown: withoutReferences(source.slice(from, block.end)), citations: [] };
  });
  return { ...answer, sections: [{ id: "generated", heading: "", kind: "concept", blocks }] };
}

function Action({
  icon,
  name,
  run,
}: {
  readonly icon?: IconName;
  readonly name: string;
  readonly run: (button: HTMLButtonElement) => void;
}) {
  return (
    <li>
      <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={(event) => run(event.currentTarget)}>
        {icon && <Icon name={icon} />} {name}
      </button>
    </li>
  );
}
