/** Seeds with both votes, the order of explanation, passages used, settings, and what was searched. */
import type { Answer, ConceptRole } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { locatorText } from "../locator-text.ts";
import controls from "../styles/controls.module.css";
import styles from "./context-details.module.css";
import { SeedTable } from "./seed-table.tsx";

const roles: Readonly<Record<ConceptRole, string>> = {
  seed: "asked about",
  prerequisite: "prerequisite",
  related: "related",
  known: "you know this",
};

export function ContextDetails({ app, answer }: { readonly app: AppViewModel; readonly answer: Answer }) {
  const titles = new Map(answer.order.map(({ id, title }) => [id, title]));
  return (
    <div class={styles.details}>
      <SeedTable seeds={answer.seeds} panel={app.panel} />
      <div>
        <h4>Explanation order, simple to advanced</h4>
        <ol class={styles.list}>
          {answer.order.map((concept) => (
            <li key={concept.id}>
              <strong>{concept.title}</strong>{" "}
              <span class={styles.soft}>
                {roles[concept.role]}, depth {concept.depth}, {concept.difficulty}
                {concept.reason && `. ${concept.reason}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {answer.groups.length > 0 && (
        <div>
          <h4>Learn together</h4>
          <ul class={styles.list}>
            {answer.groups.map((group) => (
              <li key={group.join()}>
                {group.map((id: ConceptId) => titles.get(id) ?? id).join(" and ")} depend on each other.
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h4>Passages used</h4>
        <ol class={styles.list}>
          {answer.citations.map((citation) => (
            <li key={citation.number} value={citation.number}>
              <button
                type="button"
                class={`${controls.quiet} ${styles.passage}`}
                onClick={() => void app.panel.openSource(citation)}
              >
                {citation.title}, {locatorText(citation.locator)}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h4>Settings and search</h4>
        <dl class={styles.facts}>
          <Fact name="Semantic search results" value={answer.settings.topK} />
          <Fact name="Prerequisite depth" value={answer.settings.prerequisiteDepth} />
          <Fact name="Max concepts" value={answer.settings.maxConcepts} />
          <Fact name="Level" value={answer.level} />
          <Fact name="Understood as" value={answer.intent} />
          <Fact name="Searched by" value={answer.search.meaning ? "words and meaning" : "words only"} />
          <Fact name="Embedding model" value={answer.search.embedder} />
          <Fact name="Vector index" value={answer.search.indexBackend} />
          <Fact name="Course" value={answer.course.title} />
          <Fact name="Course id and hash" value={`${answer.course.id} ${answer.course.contentHash.slice(0, 16)}`} />
        </dl>
      </div>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
