/** A History router over one signal. Links stay real links; plain clicks inside the base path are taken over. */
import { signal } from "@preact/signals";
import { conceptId, courseId } from "../../domain/ids.ts";
import type { Navigation, Route } from "../../ports/navigation.ts";
import { createCovers } from "./covers.ts";

const ADD_COURSE = "add-course";
const EXPLAIN = "explain";
/** No part of "practice/…": a concept may be called anything. */
const MISSED = "missed-questions";

export function pathToRoute(path: string, base: string): Route {
  const inside = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, "");
  const [first = "", second, third] = inside
    .replace(/index\.html$/, "")
    .split("/")
    .map(decodeSafely);
  if (first === "course") return second ? { name: "concept", id: conceptId(second) } : { name: "course" };
  if (first === "path" && second) return { name: "path", id: conceptId(second) };
  if (first === "library") return second === ADD_COURSE ? { name: "library", addCourse: true } : { name: "library" };
  if (first === "doctor" && second)
    return { name: "doctor", course: courseId(second), ...(third ? { concept: conceptId(third) } : {}) };
  if (first === "practice" && second)
    return { name: "practice", concept: conceptId(second), ...(third === EXPLAIN && { explain: true as const }) };
  if (first === MISSED) return { name: "practice", missed: true };
  if (first === "practice") return { name: "practice" };
  if (first === "progress") return { name: "progress" };
  if (first === "placement") return { name: "placement" };
  if (first === "settings") return { name: "settings" };
  return { name: "ask" };
}

export function routeToPath(route: Route, base: string): string {
  switch (route.name) {
    case "ask":
      return base;
    case "course":
      return `${base}course`;
    case "concept":
      return `${base}course/${encodeURIComponent(route.id)}`;
    case "path":
      return `${base}path/${encodeURIComponent(route.id)}`;
    case "library":
      return route.addCourse ? `${base}library/${ADD_COURSE}` : `${base}library`;
    case "doctor":
      return `${base}doctor/${[route.course, route.concept ?? []].flat().map(encodeURIComponent).join("/")}`;
    case "practice":
      if (!route.concept) return `${base}${route.missed ? MISSED : "practice"}`;
      return `${base}practice/${encodeURIComponent(route.concept)}${route.explain ? `/${EXPLAIN}` : ""}`;
    case "progress":
      return `${base}progress`;
    case "placement":
      return `${base}placement`;
    case "settings":
      return `${base}settings`;
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Installs its listeners for the life of the page. `base` starts and ends with a slash. */
export function createRouter(base: string): Navigation {
  const read = (): Route => pathToRoute(location.pathname, base);
  const route = signal<Route>(read());
  let shown = location.pathname;
  const show = (): void => {
    shown = location.pathname;
    route.value = read();
  };
  const covers = createCovers();
  const goTo = (path: string): void => {
    if (path !== location.pathname) covers.leaveTo(path);
    show();
  };
  addEventListener("popstate", () => {
    covers.onMoved();
    if (shown !== location.pathname) show();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || !isPlainClick(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (!link.pathname.startsWith(base) || link.hash || /\.\w+$/.test(link.pathname)) return;
    event.preventDefault();
    goTo(link.pathname);
  });
  return { route, href: (to) => routeToPath(to, base), go: (to) => goTo(routeToPath(to, base)), cover: covers.open };
}
