import { drawForPrint } from "./draw-folded.ts";

/** Prints the one article that `inside` lies in, folded parts too. */
export async function printAnswer(inside: Element): Promise<void> {
  const article = inside.closest("article");
  const root = document.documentElement;
  article?.setAttribute("data-printing", "");
  root.setAttribute("data-printing", "");
  const restore = (): void => {
    article?.removeAttribute("data-printing");
    root.removeAttribute("data-printing");
  };
  addEventListener("afterprint", restore, { once: true });
  drawForPrint();
  await new Promise((drawn) => setTimeout(drawn));
  print();
}
