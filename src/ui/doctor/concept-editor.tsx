/** One concept, edited by hand: names, definition, what it needs. Every change is shown before it is made. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ConceptName } from "../../domain/correction.ts";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { EditableConcept, RelationFound } from "../../protocol/doctor-api.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import { CandidateList } from "./candidate-list.tsx";
import { ConceptSearch } from "./concept-search.tsx";
import styles from "./doctor.module.css";
import { FixButton } from "./fix-button.tsx";
import { mergeFix, needFix } from "./fixes.ts";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly edited: EditableConcept;
  /** The list of all findings. */
  readonly allHref: string;
  readonly editHref: (concept: ConceptName) => string;
}

export function ConceptEditor({ doctor, edited, allHref, editHref }: Props) {
  const words = useWords(english);
  const { editor } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { concept, relations, all } = edited;
  const focus = (): void => heading.current?.focus();
  const needs = relations.filter(({ type, target }) => type === "prereq_of" && target.id === concept.id);
  const unlocks = relations.filter(({ type, source }) => type === "prereq_of" && source.id === concept.id);
  const others = relations.filter(({ type }) => type !== "prereq_of");
  const list = { doctor, editHref, onDone: focus };
  const taken = new Set([concept.id, ...needs.map(({ source }) => source.id)]);
  return (
    <div class={styles.editor}>
      <p>
        <a href={allHref}>{editor.back}</a>
      </p>
      <h2 ref={heading} class={styles.title} tabIndex={-1}>
        {editor.heading(concept.title)}
      </h2>
      <NamesForm doctor={doctor} edited={edited} onDone={focus} />
      <DefinitionForm doctor={doctor} edited={edited} onDone={focus} />
      <RelationList {...list} title={editor.needs} relations={needs} />
      <ConceptSearch
        {...list}
        label={editor.search}
        concepts={all.filter(({ id }) => !taken.has(id))}
        fixFor={(other) => needFix(words, other, concept)}
      />
      <RelationList {...list} title={editor.unlocks} relations={unlocks} />
      {others.length > 0 && <RelationList {...list} title={editor.related} relations={others} />}
      <ConceptSearch
        {...list}
        label={editor.merge}
        concepts={all.filter(({ id }) => id !== concept.id)}
        fixFor={(other) => mergeFix(words, other, concept)}
      />
    </div>
  );
}

interface FormProps extends Pick<Props, "doctor" | "edited"> {
  readonly onDone: () => void;
}

/** What is typed anew makes what was offered before out of date. */
function useDeclined(doctor: DoctorViewModel, typed: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) doctor.decline();
    first.current = false;
  }, [typed]);
}

function NamesForm({ doctor, edited, onDone }: FormProps) {
  const { editor } = useWords(english);
  const { concept } = edited;
  const title = useSignal(concept.title);
  const aliases = useSignal(concept.aliases.join("\n"));
  const id = useId();
  useDeclined(doctor, `${title.value}\n${aliases.value}`);
  const names = aliases.value
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return (
    <section class={styles.section} aria-label={editor.rename}>
      <label for={`${id}-title`}>{editor.name}</label>
      <input
        id={`${id}-title`}
        class={controls.field}
        value={title.value}
        maxLength={300}
        onInput={({ currentTarget }) => (title.value = currentTarget.value)}
      />
      <label for={`${id}-aliases`}>{editor.aliases}</label>
      <textarea
        id={`${id}-aliases`}
        class={controls.field}
        rows={3}
        value={aliases.value}
        onInput={({ currentTarget }) => (aliases.value = currentTarget.value)}
      />
      {title.value.trim() !== "" && (
        <FixButton
          doctor={doctor}
          id={`rename ${concept.id}`}
          fix={{
            label: editor.rename,
            correction: {
              type: "rename",
              concept: { id: concept.id, title: concept.title },
              title: title.value.trim(),
              aliases: names,
            },
          }}
          onDone={onDone}
        />
      )}
    </section>
  );
}

function DefinitionForm({ doctor, edited, onDone }: FormProps) {
  const { editor } = useWords(english);
  const { concept, candidates } = edited;
  const definition = useSignal(concept.definition);
  const id = useId();
  useDeclined(doctor, definition.value);
  const named = { id: concept.id, title: concept.title };
  return (
    <section class={styles.section} aria-label={editor.definition}>
      <label for={id}>{editor.definition}</label>
      <textarea
        id={id}
        class={controls.field}
        rows={4}
        maxLength={2_000}
        value={definition.value}
        onInput={({ currentTarget }) => (definition.value = currentTarget.value)}
      />
      {definition.value.trim() !== "" && (
        <FixButton
          doctor={doctor}
          id={`define ${concept.id}`}
          fix={{
            label: editor.define,
            correction: { type: "define", concept: named, definition: definition.value.trim() },
          }}
          onDone={onDone}
        />
      )}
      <CandidateList doctor={doctor} concept={named} candidates={candidates} onDone={onDone} />
    </section>
  );
}

interface RelationListProps extends Pick<Props, "doctor" | "editHref"> {
  readonly title: string;
  readonly relations: readonly RelationFound[];
  readonly onDone: () => void;
}

function RelationList({ doctor, editHref, title, relations, onDone }: RelationListProps) {
  const words = useWords(english);
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {relations.length === 0 && <p class={styles.soft}>{words.editor.none}</p>}
      <ul class={styles.findings}>
        {relations.map(({ source, target, type, weight, reason }) => {
          const text = words.relation(type, source.title, target.title);
          return (
            <li key={`${type} ${source.id} ${target.id}`} class={styles.relation}>
              <p>{words.weight(text, weight)}</p>
              {reason !== "" && <p class={styles.soft}>{words.because(reason)}</p>}
              <div class={styles.actions}>
                <FixButton
                  doctor={doctor}
                  id={`leave-out ${type} ${source.id} ${target.id}`}
                  label={words.editor.remove(text)}
                  fix={{
                    label: words.fixes.leaveOut,
                    correction: { type: "leave-out", source, target, relation: type },
                  }}
                  onDone={onDone}
                />
                {[source, target].map((end) => (
                  <a key={end.id} class={`${controls.quiet} ${controls.small}`} href={editHref(end)}>
                    {words.fixes.edit(end.title)}
                  </a>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
