/** Remembers what had focus; the returned function gives it back if it is still there. */
export function holdFocus(): () => void {
  const held = document.activeElement;
  return () => {
    if (held instanceof HTMLElement && held.isConnected) held.focus();
  };
}
