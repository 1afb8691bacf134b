/** The whole page: header, sidebar, view, panel. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Route } from "../ports/navigation.ts";
import styles from "./app.module.css";
import type { AppViewModel } from "./app-view-model.ts";
import { Header } from "./components/header.tsx";
import { LiveRegion } from "./components/live-region.tsx";
import { Sheet } from "./components/sheet.tsx";
import { openSheets } from "./components/sheet-count.ts";
import { ShortcutHelp } from "./components/shortcut-help.tsx";
import { ToastList, ToastsContext } from "./components/toast-list.tsx";
import { AskView } from "./conversation/ask-view.tsx";
import { SidePanel } from "./panel/side-panel.tsx";
import { Sidebar } from "./sidebar/sidebar.tsx";
import { lazyViews } from "./views/lazy-views.ts";

const titles: Readonly<Record<Route["name"], string>> = {
  ask: "Erica - Your AI Tutor",
  course: "Course - Erica",
  concept: "Concept - Erica",
  path: "Learning path - Erica",
  library: "Library - Erica",
  settings: "Settings & Privacy - Erica",
};

export function App({ app }: { readonly app: AppViewModel }) {
  const main = useRef<HTMLElement>(null);
  const route = app.navigation.route.value;
  const { sidebarFits, sidebarOpen } = app.layout;
  const first = useRef(true);
  useEffect(() => {
    document.title = titles[route.name];
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [route]);
  const isAsk = route.name === "ask";
  useScrollOf(isAsk, route);
  return (
    <ToastsContext.Provider value={app.toasts}>
      <a class={styles.skip} href="#main" data-screen>
        Skip to the conversation
      </a>
      <Header app={app} />
      <div
        class={styles.layout}
        data-sidebar={isAsk && sidebarFits.value}
        data-panel={app.panel.content.value !== undefined && app.layout.panelFits.value}
      >
        {isAsk && sidebarFits.value && (
          <aside class={styles.sidebar} aria-label="Conversations and answer settings" data-screen>
            <Sidebar app={app} />
          </aside>
        )}
        <main ref={main} id="main" class={styles.main} tabIndex={-1}>
          {/* Kept while another view shows: coming back costs nothing and loses nothing. */}
          <div class={styles.ask} hidden={!isAsk}>
            <AskView app={app} />
          </div>
          {!isAsk && <OtherView app={app} route={route} />}
        </main>
        <SidePanel app={app} />
      </div>
      {!sidebarFits.value && sidebarOpen.value && (
        <Sheet title="Conversations and answer settings" onClose={() => (sidebarOpen.value = false)}>
          <Sidebar app={app} />
        </Sheet>
      )}
      {app.layout.helpOpen.value && <ShortcutHelp onClose={() => (app.layout.helpOpen.value = false)} />}
      {openSheets.value === 0 && <ToastList toasts={app.toasts} />}
      <LiveRegion announcer={app.announcer} />
    </ToastsContext.Provider>
  );
}

/** The conversation keeps its place; other views start at the top. */
function useScrollOf(isAsk: boolean, route: Route): void {
  const kept = useRef(0);
  const was = useRef(isAsk);
  // Read before the page changes height under it.
  if (was.current && !isAsk) kept.current = scrollY;
  was.current = isAsk;
  useLayoutEffect(() => scrollTo({ top: isAsk ? kept.current : 0, behavior: "instant" }), [route]);
}

function OtherView({ app, route }: { readonly app: AppViewModel; readonly route: Route }) {
  const views = lazyViews.value.value;
  useEffect(() => void lazyViews.load(), []);
  if (!views) return null;
  switch (route.name) {
    case "course":
      return <views.CourseView app={app} />;
    case "concept":
      return <views.ConceptView app={app} id={route.id} />;
    case "path":
      return <views.PathView app={app} id={route.id} />;
    case "library":
      return <views.LibraryView app={app} addCourse={route.addCourse === true} />;
    case "settings":
      return <views.SettingsView app={app} />;
    case "ask":
      return null;
  }
}
