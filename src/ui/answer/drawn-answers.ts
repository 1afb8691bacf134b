/**
 * Which answers of a long conversation are drawn: those near the screen, and others while there is room. What is not
 * drawn keeps its height, so that nothing moves.
 */
import type { Signal } from "@preact/signals";

/** Elements of all drawn answers together. Those near the screen may need more. */
const ROOM = 2000;
/** Drawn this far from the screen: a screen's height above and below. */
const NEAR = "100%";
const SETTLED_MS = 200;

interface Place {
  readonly drawn: Signal<boolean>;
  near: boolean;
}

const places = new Map<Element, Place>();
let observer: IntersectionObserver | undefined;
let trimming: ReturnType<typeof setTimeout> | undefined;
let printing = false;

/** For when more was drawn. */
export function trimSoon(): void {
  clearTimeout(trimming);
  trimming = setTimeout(trim, SETTLED_MS);
}

/** Something in it goes on, or is held by the learner: an edit, an open simulation, a focus, a selection. */
function isInUse(article: Element): boolean {
  if (article.getAttribute("aria-busy") === "true" || article.contains(document.activeElement)) return true;
  if (article.querySelector("form, [data-in-use]")) return true;
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(article, true);
}

/** Takes the farthest answers off the page until the rest has room. */
function trim(): void {
  if (printing) return;
  const drawn = [...places].filter(([, place]) => place.drawn.peek());
  const sizes = new Map(drawn.map(([article]) => [article, article.getElementsByTagName("*").length]));
  let all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (all <= ROOM) return;
  const far = drawn
    .filter(([, { near }]) => !near)
    .map(([article, place]) => ({ article, place, box: boxOf(article) }));
  for (const { article, place, box } of far.sort((a, b) => b.box.distance - a.box.distance)) {
    if (all <= ROOM) return;
    // While another view shows, there is no height to keep.
    if (box.height === 0 || isInUse(article)) continue;
    (article as HTMLElement).style.setProperty("--height", `${box.height}px`);
    place.drawn.value = false;
    all -= sizes.get(article) ?? 0;
  }
}

function boxOf(article: Element): { readonly height: number; readonly distance: number } {
  const { top, bottom, height } = article.getBoundingClientRect();
  return { height, distance: Math.max(top - innerHeight, -bottom) };
}

function onNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const place = places.get(target);
    if (!place) continue;
    place.near = isIntersecting;
    if (isIntersecting) place.drawn.value = true;
  }
  trimSoon();
}

/** Follows where an article stands. @returns the clean-up */
export function followArticle(article: HTMLElement, drawn: Signal<boolean>): () => void {
  observer ??= new IntersectionObserver(onNear, { rootMargin: `${NEAR} 0px` });
  places.set(article, { drawn, near: false });
  observer.observe(article);
  const hold = holdPosition(article);
  return () => {
    observer?.unobserve(article);
    places.delete(article);
    hold();
  };
}

/** Paper shows all of a conversation, unless one answer alone is printed. */
addEventListener("beforeprint", () => {
  if (document.documentElement.hasAttribute("data-printing")) return;
  printing = true;
  for (const { drawn } of places.values()) drawn.value = true;
});
addEventListener("afterprint", () => {
  printing = false;
  trimSoon();
});

const heights = new WeakMap<Element, number>();
let sizes: ResizeObserver | undefined;

/** Where browsers don't hold the place themselves (Safari): what changes its height above the screen moves nothing on it. */
function holdPosition(article: HTMLElement): () => void {
  if (CSS.supports("overflow-anchor", "auto")) return () => undefined;
  sizes ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { top, height } = target.getBoundingClientRect();
      const before = heights.get(target);
      heights.set(target, height);
      if (before === undefined || height === 0 || top + before > 0) continue;
      // What comes near is drawn, and changes sizes just reported: in the frame after, or the browser calls it a loop.
      requestAnimationFrame(() => scrollBy({ top: height - before, behavior: "instant" }));
    }
  });
  sizes.observe(article);
  return () => sizes?.unobserve(article);
}
