/** Name of the app, views, and the door to the settings sheet on narrow screens. */
import { page } from "../../language/words/en/page.ts";
import type { Navigation, Route } from "../../ports/navigation.ts";
import type { LayoutViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./header.module.css";
import { Icon } from "./icon.tsx";

type View = keyof typeof page.view;

/** Each view, and the routes that belong to it. */
const views: readonly { readonly view: View; readonly names: readonly Route["name"][] }[] = [
  { view: "ask", names: ["ask"] },
  { view: "course", names: ["course", "concept", "path"] },
  { view: "practice", names: ["practice", "progress", "placement"] },
  { view: "library", names: ["library"] },
  { view: "settings", names: ["settings"] },
];

interface Props {
  readonly navigation: Navigation;
  readonly layout: LayoutViewModel;
}

export function Header({ navigation, layout }: Props) {
  const words = useWords(page);
  const current = navigation.route.value.name;
  return (
    <header class={styles.header} data-screen>
      <div class={styles.name}>
        {!layout.sidebarFits.value && (
          <button
            type="button"
            class={controls.iconButton}
            aria-label={words.sidebar}
            onClick={() => (layout.sidebarOpen.value = true)}
          >
            <Icon name="menu" />
          </button>
        )}
        <h1 class={styles.title}>{words.name}</h1>
      </div>
      <nav class={styles.nav} aria-label={words.views}>
        {views.map(({ view, names }) => (
          <a
            key={view}
            class={styles.link}
            href={navigation.href({ name: view })}
            aria-current={names.includes(current) ? "page" : undefined}
          >
            {words.view[view]}
          </a>
        ))}
        <button
          type="button"
          class={`${controls.iconButton} ${styles.help}`}
          aria-label={words.shortcuts.title}
          onClick={() => (layout.helpOpen.value = true)}
        >
          <Icon name="help" />
        </button>
      </nav>
    </header>
  );
}
