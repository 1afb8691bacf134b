/** Name of the app, views, and the door to the settings sheet on narrow screens. */

import type { Route } from "../../ports/navigation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import styles from "./header.module.css";
import { Icon } from "./icon.tsx";

const views: readonly { readonly route: Route; readonly label: string; readonly names: readonly Route["name"][] }[] = [
  { route: { name: "ask" }, label: "Ask", names: ["ask"] },
  { route: { name: "course" }, label: "Course", names: ["course", "concept", "path"] },
  { route: { name: "library" }, label: "Library", names: ["library"] },
  { route: { name: "settings" }, label: "Settings & Privacy", names: ["settings"] },
];

export function Header({ app }: { readonly app: AppViewModel }) {
  const current = app.navigation.route.value.name;
  return (
    <header class={styles.header} data-screen>
      <div class={styles.name}>
        {!app.layout.sidebarFits.value && (
          <button
            type="button"
            class={controls.iconButton}
            aria-label="Conversations and answer settings"
            onClick={() => (app.layout.sidebarOpen.value = true)}
          >
            <Icon name="menu" />
          </button>
        )}
        <h1 class={styles.title}>Erica - Your AI Tutor</h1>
      </div>
      <nav class={styles.nav} aria-label="Views">
        {views.map(({ route, label, names }) => (
          <a
            key={label}
            class={styles.link}
            href={app.navigation.href(route)}
            aria-current={names.includes(current) ? "page" : undefined}
          >
            {label}
          </a>
        ))}
        <button
          type="button"
          class={`${controls.iconButton} ${styles.help}`}
          aria-label="Keyboard shortcuts"
          onClick={() => (app.layout.helpOpen.value = true)}
        >
          <Icon name="help" />
        </button>
      </nav>
    </header>
  );
}
