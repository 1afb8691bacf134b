/** A class's link that ends in `?hints=1` puts hints first: kept in the settings, said, and undone with one tap. */
import type { AppViewModel } from "../ui/app-view-model.ts";

export function followHintsLink({ profile, toasts }: Pick<AppViewModel, "profile" | "toasts">): void {
  const { searchParams, pathname, hash } = new URL(location.href);
  if (searchParams.get("hints") !== "1") return;
  searchParams.delete("hints");
  const rest = searchParams.size > 0 ? `?${searchParams}` : "";
  history.replaceState(null, "", `${pathname}${rest}${hash}`);
  if (profile.profile.peek().hintFirst) return;
  profile.update({ hintFirst: true });
  toasts.show({
    text: "This link asks for hints before answers. You can change it in Settings.",
    action: { label: "Turn off", run: () => profile.update({ hintFirst: false }) },
  });
}
