/** A class's link that ends in `?hints=1` offers hints before answers: one tap keeps that in the settings. */
import { page } from "../language/words/en/page.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";

export function followHintsLink({ words, profile, toasts }: Pick<AppViewModel, "words" | "profile" | "toasts">): void {
  const { searchParams, pathname, hash } = new URL(location.href);
  if (searchParams.get("hints") !== "1") return;
  searchParams.delete("hints");
  const rest = searchParams.size > 0 ? `?${searchParams}` : "";
  history.replaceState(null, "", `${pathname}${rest}${hash}`);
  if (profile.profile.peek().hintFirst) return;
  const { asks, turnOn } = words(page).hintsLink;
  toasts.show({
    text: asks,
    sticky: true,
    action: { label: turnOn, run: () => profile.update({ hintFirst: true }) },
  });
}
