/** Prints the one article that `inside` lies in. */
export function printAnswer(inside: Element): void {
  const article = inside.closest("article");
  const root = document.documentElement;
  article?.setAttribute("data-printing", "");
  root.setAttribute("data-printing", "");
  const restore = (): void => {
    article?.removeAttribute("data-printing");
    root.removeAttribute("data-printing");
  };
  addEventListener("afterprint", restore, { once: true });
  print();
}
