/** The lazy chunk's door. */

export { DoctorView } from "../doctor/doctor-view.tsx";
export { LibraryView } from "../library/library-view.tsx";
export { PlacementView } from "../practice/placement-view.tsx";
export { PracticeView } from "../practice/practice-view.tsx";
export { ProgressView } from "../practice/progress-view.tsx";
export { ConceptView } from "./concept-view.tsx";
export { CourseView } from "./course-view.tsx";
export { PathView } from "./path-view.tsx";
export { SettingsView } from "./settings-view.tsx";
