/** English, all areas. Code takes single areas, so that a view's words load with its code. */
import { answer } from "./en/answer.ts";
import { answerWording } from "./en/answer-wording.ts";
import { conversation } from "./en/conversation.ts";
import { course } from "./en/course.ts";
import { courseMap } from "./en/course-map.ts";
import { device } from "./en/device.ts";
import { doctor } from "./en/doctor.ts";
import { errors } from "./en/errors.ts";
import { explainBack } from "./en/explain-back.ts";
import { figure } from "./en/figure.ts";
import { goals } from "./en/goals.ts";
import { importing } from "./en/importing.ts";
import { library } from "./en/library.ts";
import { models } from "./en/models.ts";
import { numbers } from "./en/numbers.ts";
import { page } from "./en/page.ts";
import { placement } from "./en/placement.ts";
import { practice } from "./en/practice.ts";
import { programFigure } from "./en/program-figure.ts";
import { python } from "./en/python.ts";
import { reader } from "./en/reader.ts";
import { scans } from "./en/scans.ts";
import { settings } from "./en/settings.ts";
import { sidebar } from "./en/sidebar.ts";
import { simulation } from "./en/simulation.ts";
import { takeAway } from "./en/take-away.ts";
import { text } from "./en/text.ts";

export const english = {
  answer,
  answerWording,
  conversation,
  course,
  courseMap,
  device,
  doctor,
  errors,
  explainBack,
  figure,
  goals,
  importing,
  library,
  models,
  numbers,
  page,
  placement,
  practice,
  programFigure,
  python,
  reader,
  scans,
  settings,
  sidebar,
  simulation,
  takeAway,
  text,
};
