import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { Sheet } from "../../src/ui/components/sheet.tsx";
import { ToastList, ToastsContext } from "../../src/ui/components/toast-list.tsx";
import { createToasts, type Timers, TOAST_MS } from "../../src/ui/view-models/toasts-view-model.ts";

/** Timers that run when the test says so. */
function handTimers(): Timers & { elapse(): void } {
  const waiting = new Map<number, () => void>();
  let next = 1;
  return {
    set: (run) => {
      waiting.set(next, run);
      return next++;
    },
    clear: (handle) => void waiting.delete(handle),
    elapse: () => {
      for (const run of [...waiting.values()]) run();
    },
  };
}

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

test("a toast stays at least eight seconds and then goes", () => {
  const timers = handTimers();
  const { show, toasts } = createToasts(timers);
  expect(TOAST_MS).toBeGreaterThanOrEqual(8000);
  show({ text: "Chat cleared" });
  timers.elapse();
  expect(toasts.value).toEqual([]);
});

test("a toast with focus waits until focus leaves", async () => {
  const timers = handTimers();
  const toasts = createToasts(timers);
  render(<ToastList toasts={toasts} place="page" />, root);
  toasts.show({ text: "Chat cleared", action: { label: "Undo", run: () => undefined } });
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.element(undo).toBeVisible();
  (undo.element() as HTMLElement).focus();
  timers.elapse();
  expect(toasts.toasts.value).toHaveLength(1);
  (undo.element() as HTMLElement).blur();
  timers.elapse();
  expect(toasts.toasts.value).toHaveLength(0);
});

test("Undo runs once and takes the toast away", async () => {
  const toasts = createToasts(handTimers());
  let undone = 0;
  render(<ToastList toasts={toasts} place="page" />, root);
  toasts.show({ text: "Chat cleared", action: { label: "Undo", run: () => void undone++ } });
  await page.getByRole("button", { name: "Undo" }).click();
  expect(undone).toBe(1);
  expect(toasts.toasts.value).toEqual([]);
});

test("over an open sheet a toast can be read and pressed", async () => {
  const toasts = createToasts(handTimers());
  let undone = 0;
  render(
    <ToastsContext.Provider value={toasts}>
      <Sheet title="Settings" onClose={() => undefined}>
        <p>Sliders</p>
      </Sheet>
    </ToastsContext.Provider>,
    root,
  );
  toasts.show({ text: "Chat cleared", action: { label: "Undo", run: () => void undone++ } });
  await page.getByRole("button", { name: "Undo" }).click();
  expect(undone).toBe(1);
});

test("a toast takes the place of an older one of its kind, and of no other", () => {
  const { show, toasts } = createToasts(handTimers());
  show({ text: "Answer copied" });
  show({ kind: "known", text: "Vector: marked as known" });
  show({ kind: "known", text: "Softmax: marked as known" });
  expect(toasts.value.map(({ text }) => text)).toEqual(["Answer copied", "Softmax: marked as known"]);
});
