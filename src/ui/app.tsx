/** The whole page: header, sidebar, view, panel. */
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { page as english } from "../language/words/en/page.ts";
import type { Route } from "../ports/navigation.ts";
import styles from "./app.module.css";
import type { AppViewModel } from "./app-view-model.ts";
import { Boundary } from "./components/boundary.tsx";
import { FailedPiece } from "./components/failed-piece.tsx";
import { FileFaults } from "./components/file-faults.tsx";
import { Header } from "./components/header.tsx";
import { LiveRegion } from "./components/live-region.tsx";
import { CoverContext, Sheet } from "./components/sheet.tsx";
import { openSheets } from "./components/sheet-count.ts";
import { ShortcutHelp } from "./components/shortcut-help.tsx";
import { ToastList, ToastsContext } from "./components/toast-list.tsx";
import { AskView } from "./conversation/ask-view.tsx";
import { SidePanel } from "./panel/side-panel.tsx";
import { PythonContext } from "./python/python-context.ts";
import { Sidebar } from "./sidebar/sidebar.tsx";
import { lazyViews } from "./views/lazy-views.ts";
import { WordsContext } from "./words.ts";

export function App({ app }: { readonly app: AppViewModel }) {
  return (
    <WordsContext.Provider value={app.words}>
      <ToastsContext.Provider value={app.toasts}>
        <CoverContext.Provider value={app.navigation.cover}>
          <PythonContext.Provider value={useMemo(() => ({ cells: app.pythonCells, library: app.library }), [app])}>
            <Page app={app} />
          </PythonContext.Provider>
        </CoverContext.Provider>
      </ToastsContext.Provider>
    </WordsContext.Provider>
  );
}

function Page({ app }: { readonly app: AppViewModel }) {
  const words = app.words(english);
  const main = useRef<HTMLElement>(null);
  const route = app.navigation.route.value;
  const { sidebarFits, sidebarOpen, panelFits, helpOpen } = app.layout;
  const first = useRef(true);
  useEffect(() => {
    document.title = words.titles[route.name];
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [route]);
  const isAsk = route.name === "ask";
  useScrollOf(isAsk, route);
  const closeSidebar = (): void => {
    sidebarOpen.value = false;
  };
  const failed = (what: "view" | "list" | "sources") => (error: unknown, again: () => void) => (
    <FailedPiece what={what} error={error} again={again} />
  );
  const sidebar = (
    <Boundary instead={failed("list")}>
      <SidebarOf app={app} />
    </Boundary>
  );
  return (
    <>
      <a class={styles.skip} href="#main" data-screen>
        {words.skip}
      </a>
      <Header navigation={app.navigation} layout={app.layout} />
      {openSheets.value === 0 && <ToastList toasts={app.toasts} place="page" />}
      <div
        class={styles.layout}
        data-sidebar={isAsk && sidebarFits.value}
        data-panel={app.panel.content.value !== undefined && panelFits.value}
      >
        {isAsk && sidebarFits.value && (
          <aside class={styles.sidebar} aria-label={words.sidebar} data-screen>
            {sidebar}
          </aside>
        )}
        <main ref={main} id="main" class={styles.main} tabIndex={-1}>
          <FileFaults files={app.files} />
          {/* Kept while another view shows: coming back costs nothing and loses nothing. */}
          <div class={styles.ask} hidden={!isAsk}>
            <Boundary instead={failed("view")}>
              <AskView app={app} />
            </Boundary>
          </div>
          {!isAsk && (
            <Boundary of={route} instead={failed("view")}>
              <OtherView app={app} route={route} />
            </Boundary>
          )}
        </main>
        <Boundary of={app.panel.content.value} instead={failed("sources")}>
          <SidePanel
            panel={app.panel}
            session={app.session}
            openCourse={app.openCourse}
            navigation={app.navigation}
            profile={app.profile}
            toasts={app.toasts}
            announcer={app.announcer}
            draft={app.draft}
            tutor={app.tutor}
            pdfPages={app.pdfPages}
            fits={panelFits.value}
            ask={askIn(app)}
          />
        </Boundary>
      </div>
      {!sidebarFits.value && sidebarOpen.value && (
        <Sheet title={words.sidebar} onClose={closeSidebar}>
          {sidebar}
        </Sheet>
      )}
      {helpOpen.value && <ShortcutHelp profile={app.profile} onClose={() => (helpOpen.value = false)} />}
      <LiveRegion announcer={app.announcer} />
    </>
  );
}

/** Asks in the conversation, which comes into view. */
const askIn =
  ({ navigation, conversation }: AppViewModel) =>
  (question: string): void => {
    navigation.go({ name: "ask" });
    conversation.ask(question);
  };

function SidebarOf({ app }: { readonly app: AppViewModel }) {
  const { conversation, conversations, profile, session, toasts, memoryOnly } = app;
  return (
    <Sidebar
      {...{ conversation, conversations, profile, session, toasts, memoryOnly }}
      onOpened={() => {
        app.layout.sidebarOpen.value = false;
        app.navigation.go({ name: "ask" });
      }}
    />
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
  const { tutor, session, navigation, profile, toasts, memoryOnly } = app;
  const shared = { session, navigation, profile, toasts, memoryOnly };
  switch (route.name) {
    case "course":
      return (
        <views.CourseView
          {...shared}
          course={app.course}
          tutor={tutor}
          practice={app.practice}
          announcer={app.announcer}
        />
      );
    case "concept":
      return (
        <views.ConceptView
          {...shared}
          tutor={tutor}
          practice={app.practice}
          id={route.id}
          ask={askIn(app)}
          onLeave={app.panel.close}
        />
      );
    case "path":
      return (
        <views.PathView
          {...shared}
          tutor={tutor}
          practice={app.practice}
          panel={app.panel}
          announcer={app.announcer}
          id={route.id}
        />
      );
    case "practice":
      return (
        <views.PracticeView
          {...shared}
          tutor={tutor}
          practice={app.practice}
          takeAway={app.takeAway}
          announcer={app.announcer}
          {...(route.concept && { concept: route.concept })}
          {...(route.explain && { explain: true })}
          {...(route.missed && { missed: true })}
        />
      );
    case "progress":
      return <views.ProgressView {...shared} practice={app.practice} takeAway={app.takeAway} />;
    case "placement":
      return <views.PlacementView {...shared} practice={app.practice} announcer={app.announcer} />;
    case "library":
      return (
        <views.LibraryView
          {...shared}
          library={app.library}
          announcer={app.announcer}
          addCourse={route.addCourse === true}
        />
      );
    case "doctor":
      return (
        <views.DoctorView
          {...shared}
          doctor={app.doctor}
          course={route.course}
          {...(route.concept && { concept: route.concept })}
        />
      );
    case "settings":
      return (
        <views.SettingsView
          {...shared}
          learnerData={app.learnerData}
          conversations={app.conversations}
          install={app.install}
        />
      );
    case "ask":
      return null;
  }
}
