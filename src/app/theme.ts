/** The theme is known before the first paint from a small hint; the profile stays the truth. */
import { effect } from "@preact/signals";
import type { LearnerProfile } from "../domain/conversation.ts";
import type { ProfileViewModel } from "../ui/view-models/profile-view-model.ts";

type Theme = LearnerProfile["theme"];
const THEME_KEY = "erica-theme";

export function readThemeHint(): Theme {
  try {
    const hint = localStorage.getItem(THEME_KEY);
    return hint === "light" || hint === "dark" ? hint : "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Follows the profile for the life of the page. */
export function followTheme(profile: ProfileViewModel): void {
  effect(() => {
    const { theme } = profile.profile.value;
    applyTheme(theme);
    try {
      localStorage.setItem(THEME_KEY, theme);
    } catch {
      // Without storage the theme lasts until the tab closes.
    }
  });
}
