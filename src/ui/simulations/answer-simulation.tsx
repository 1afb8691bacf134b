/** The simulation that an answer names: the title it was offered by, and what the course says of it today. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ShownSimulation } from "../../domain/answer.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import { SimulationLine } from "./simulation-line.tsx";

interface Props {
  readonly shown: ShownSimulation;
  readonly tutor: Pick<TutorApi, "simulations">;
  readonly address: string;
}

/** With another course open it has no caption; what it does is the app's, and works as ever. */
export function AnswerSimulation({ shown: { id, title }, tutor, address }: Props) {
  const caption = useSignal("");
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const all = await tutor.simulations();
      const found = all.ok ? all.value.find((one) => one.id === id) : undefined;
      if (current && found) caption.value = found.caption;
    };
    void read();
    return () => {
      current = false;
    };
  }, [id]);
  return <SimulationLine offer={{ id, title, caption: caption.value }} address={address} />;
}
