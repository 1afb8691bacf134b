/** Wires the doctor of courses; loaded when one is first looked at. */
import { doctor as english } from "../language/words/en/doctor.ts";
import type { Translate } from "../language/words/words.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { downloadBlob } from "../ui/download-text.ts";
import { createDoctor, type DoctorPorts, type DoctorViewModel } from "../ui/view-models/doctor-view-model.ts";

interface Parts extends Pick<AppViewModel, "announcer" | "toasts" | "session" | "course" | "panel"> {
  readonly tutor: DoctorPorts["tutor"];
  readonly words: Translate;
}

export const assembleDoctor = ({ session, course, panel, words, ...ports }: Parts): DoctorViewModel =>
  createDoctor({
    ...ports,
    words: words(english),
    saveFile: downloadBlob,
    onChanged: async (id) => {
      if (session.stats.peek()?.meta.id !== id) return;
      panel.close();
      course.reset();
      await session.refreshStats();
    },
  });
