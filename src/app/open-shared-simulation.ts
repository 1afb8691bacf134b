/** Links to a simulation in some state. One only ever opens it: nothing is stored, and a reload shows the course. */
import type { AppViewModel } from "../ui/app-view-model.ts";
import { fragmentToSimulation, type SimulationState } from "../ui/simulations/simulation-link.ts";

type Opening = Pick<AppViewModel, "words" | "navigation" | "course" | "session" | "toasts">;

async function openLinked(
  { words, navigation, course, session, toasts }: Opening,
  linked: SimulationState,
): Promise<void> {
  navigation.go({ name: "course" });
  if (!(await session.whenOpened())) return;
  await course.load();
  const offered = course.simulations.peek().some(({ id }) => id === linked.id);
  // Loaded for this alone, so that they are not among what the first paint waits for.
  const [{ simulationIds }, { simulation: english }] = await Promise.all([
    import("../simulations/simulations.ts"),
    import("../language/words/en/simulation.ts"),
  ]);
  if (!offered || !simulationIds.includes(linked.id)) return void toasts.show({ text: words(english).notHere });
  course.search.value = "";
  course.shown.value = "simulations";
  course.linked.value = linked;
}

/** For the life of the page. */
export function followSimulationLinks(app: Opening): void {
  const take = (): void => {
    const linked = fragmentToSimulation(location.hash);
    if (!linked) return;
    history.replaceState(history.state, "", `${location.pathname}${location.search}`);
    void openLinked(app, linked).catch(() => undefined);
  };
  take();
  addEventListener("hashchange", take);
}
