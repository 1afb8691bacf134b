/** Everything the interface is drawn from. Made in `src/app/create-app.ts`. */
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { CourseId } from "../domain/ids.ts";
import type { Translate } from "../language/words/words.ts";
import type { AppFilesViewModel } from "../ports/app-files.ts";
import type { AppUpdateViewModel } from "../ports/app-update.ts";
import type { InstallViewModel } from "../ports/install.ts";
import type { LanguageModelsPort } from "../ports/language-model-choice.ts";
import type { Navigation } from "../ports/navigation.ts";
import type { OpenPdfPages } from "../protocol/pdf-pages-api.ts";
import type { ReaderApi } from "../protocol/reader-api.ts";
import type { TutorApi } from "../protocol/tutor-api.ts";
import type { Lazy } from "./lazy.ts";
import type { AnnouncerViewModel } from "./view-models/announcer-view-model.ts";
import type { ConversationViewModel } from "./view-models/conversation-view-model.ts";
import type { ConversationsViewModel } from "./view-models/conversations-view-model.ts";
import type { CourseViewModel } from "./view-models/course-view-model.ts";
import type { DoctorViewModel } from "./view-models/doctor-view-model.ts";
import type { LearnerDataViewModel } from "./view-models/learner-data-view-model.ts";
import type { LibraryViewModel } from "./view-models/library-view-model.ts";
import type { PanelViewModel } from "./view-models/panel-view-model.ts";
import type { PracticeViewModel } from "./view-models/practice-view-model.ts";
import type { ProfileViewModel } from "./view-models/profile-view-model.ts";
import type { PythonCells } from "./view-models/python-cells.ts";
import type { ReadAloudViewModel } from "./view-models/read-aloud-view-model.ts";
import type { SessionViewModel } from "./view-models/session-view-model.ts";
import type { StandingViewModel } from "./view-models/standing-view-model.ts";
import type { TakeAwayViewModel } from "./view-models/take-away-view-model.ts";
import type { ToastsViewModel } from "./view-models/toasts-view-model.ts";

export interface AppViewModel {
  /** Words in the interface's language; components ask for them by `useWords`. */
  readonly words: Translate;
  readonly navigation: Navigation;
  readonly tutor: TutorApi & ReaderApi;
  readonly session: SessionViewModel;
  readonly profile: ProfileViewModel;
  readonly conversation: ConversationViewModel;
  readonly conversations: ConversationsViewModel;
  readonly learnerData: LearnerDataViewModel;
  readonly course: CourseViewModel;
  /** Loads when something is first practised. */
  readonly practice: Lazy<PracticeViewModel>;
  readonly standing: StandingViewModel;
  /** Loads with Practice's first visit. */
  readonly takeAway: Lazy<TakeAwayViewModel>;
  /** Loads with the Library's first visit. */
  readonly library: Lazy<LibraryViewModel>;
  /** Loads when a course is first looked at for mistakes. */
  readonly doctor: Lazy<DoctorViewModel>;
  /** Loads when a program of the course is first run or changed. */
  readonly pythonCells: Lazy<PythonCells>;
  /** Loads when a kept PDF is first looked at. */
  readonly pdfPages: Lazy<OpenPdfPages>;
  readonly languageModels: Pick<LanguageModelsPort, "active" | "state"> & {
    /** The name of a model before it is loaded. */
    titleOf(id: string): string;
  };
  readonly panel: PanelViewModel;
  readonly toasts: ToastsViewModel;
  readonly announcer: AnnouncerViewModel;
  readonly readAloud: ReadAloudViewModel;
  readonly install: InstallViewModel;
  readonly update: AppUpdateViewModel;
  readonly files: AppFilesViewModel;
  /** True when nothing can be stored and the tab's memory holds everything. */
  readonly memoryOnly: ReadonlySignal<boolean>;
  readonly online: ReadonlySignal<boolean>;
  /** Text in the question box. */
  readonly draft: Signal<string>;
  /** What is typed there is asked of every course on the device. */
  readonly everyCourse: Signal<boolean>;
  /** Answers come from it from now on. @returns whether they do; if not, that was said */
  readonly openCourse: (id: CourseId) => Promise<boolean>;
  readonly layout: LayoutViewModel;
}

export interface LayoutViewModel {
  /** The settings stand beside the conversation; otherwise they are a sheet. */
  readonly sidebarFits: ReadonlySignal<boolean>;
  /** Sources open beside the conversation; otherwise they are a sheet. */
  readonly panelFits: ReadonlySignal<boolean>;
  readonly sidebarOpen: Signal<boolean>;
  readonly helpOpen: Signal<boolean>;
}
