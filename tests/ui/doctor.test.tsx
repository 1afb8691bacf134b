/** The doctor's page by keyboard: what is shown, what two presses do, what is taken back. */
import { signal } from "@preact/signals";
import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";
import { conceptId, courseId } from "../../src/domain/ids.ts";
import { doctor as words } from "../../src/language/words/en/doctor.ts";
import type { Route } from "../../src/ports/navigation.ts";
import { DoctorView } from "../../src/ui/doctor/doctor-view.tsx";
import { createLazy } from "../../src/ui/lazy.ts";
import { createDoctor } from "../../src/ui/view-models/doctor-view-model.ts";
import { fakeDoctor } from "./fake-doctor.ts";
import { makeLibrary } from "./library-fakes.ts";
import { marked } from "./pseudo-words.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  root.style.inlineSize = "328px";
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });

async function show(concept?: string) {
  const { app } = await makeLibrary();
  await app.session.open();
  const { api, corrections } = fakeDoctor();
  const said: string[] = [];
  const changed: string[] = [];
  const undo = { last: (): void => undefined };
  const doctor = createDoctor({
    tutor: api,
    announcer: { message: signal(""), say: (text) => void said.push(text) },
    toasts: {
      show: ({ action }) => {
        undo.last = () => action?.run();
        return 0;
      },
    },
    words,
    onChanged: async (id) => void changed.push(id),
    saveFile: () => undefined,
  });
  const route = signal<Route>({ name: "library" });
  const navigation = {
    route,
    href: (to: Route) => `/${to.name}${"concept" in to && to.concept ? `/${to.concept}` : ""}`,
    go: () => undefined,
    cover: () => () => undefined,
  };
  render(
    <DoctorView
      session={app.session}
      memoryOnly={signal(false)}
      navigation={navigation}
      doctor={createLazy(async () => doctor)}
      course={courseId("own-notes")}
      {...(concept !== undefined && { concept: conceptId(concept) })}
    />,
    root,
  );
  return { corrections, said, changed, undo };
}

test("each finding has its evidence; axe finds nothing and nothing is wider than a phone", async () => {
  await show();
  await expect.element(page.getByText("6 things may be wrong.")).toBeVisible();
  await expect
    .element(
      page.getByText(
        "Left out: “⟪c⟫” before “⟪a⟫”, weight 0.30 of 1. Each of the other 2 steps weighs as much or more.",
      ),
    )
    .toBeVisible();
  await expect.element(page.getByText("Your files call one by the name of the other.")).toBeVisible();
  const { violations } = await axe.run(root, {
    resultTypes: ["violations"],
    rules: { region: { enabled: false }, "heading-order": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});

test("two presses by key: the first says what will change, the second does it, and it can be taken back", async () => {
  const { corrections, said, changed, undo } = await show();
  const merge = button(/^Merge “⟪g⟫” into “⟪f⟫”/);
  await expect.element(merge).toBeVisible();
  (merge.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("3 passages change hands.")).toBeVisible();
  await expect.element(button("Do it")).toHaveFocus();
  expect(corrections).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("5 things may be wrong.")).toBeVisible();
  expect(corrections.map(({ type }) => type)).toEqual(["merge"]);
  expect(changed).toEqual(["own-notes"]);
  expect(said).toEqual(["Done: “⟪g⟫” merged into “⟪f⟫”"]);
  await expect.element(page.getByRole("heading", { name: "Two ideas that may be one (1)" })).toHaveFocus();
  undo.last();
  await expect.element(page.getByText("6 things may be wrong.")).toBeVisible();
  expect(corrections).toEqual([]);
});

test("what was offered can be declined, and the focus stays where it was", async () => {
  const { corrections } = await show();
  await button(/^Leave it out/).click();
  await button("Not now").click();
  await expect.element(button(/^Leave it out/)).toHaveFocus();
  expect(corrections).toEqual([]);
});

test("a change in the list of changes is taken back from there", async () => {
  const { corrections } = await show();
  await button(/^This is fine: “⟪c⟫”/).click();
  await button("Do it").click();
  await button(/^Take back/).click();
  await expect.element(page.getByText("6 things may be wrong.")).toBeVisible();
  expect(corrections).toEqual([]);
  await expect.element(page.getByRole("heading", { name: "What you changed" })).toHaveFocus();
});

test("one concept is edited: names, definition, and what it needs, found by name", async () => {
  const { corrections } = await show("h");
  await expect.element(page.getByRole("heading", { name: `Edit “${marked("h")}”` })).toBeVisible();
  await page.getByLabelText("Title").fill("Hydration");
  await button("Change the names").click();
  await button("Do it").click();
  await page.getByLabelText("Add something it needs: search by name").fill("b");
  await button(`Put “${marked("b")}” before “${marked("h")}”`).click();
  await button("Do it").click();
  await button(/^Leave out: “⟪a⟫” is needed/).click();
  await button("Do it").click();
  await expect.poll(() => corrections.map(({ type }) => type)).toEqual(["rename", "need", "leave-out"]);
  expect(corrections[0]).toMatchObject({ title: "Hydration", aliases: [marked("h too")] });
  const { violations } = await axe.run(root, {
    resultTypes: ["violations"],
    rules: { region: { enabled: false }, "heading-order": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
