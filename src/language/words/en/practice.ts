/** Practice: checking oneself, what comes back when, how well something is known. */
import type { KnowledgeStage } from "../../../domain/knowledge.ts";
import { numbers, plural } from "./numbers.ts";

const questions = (count: number): string =>
  plural(count, { one: (n) => `${n} question`, other: (n) => `${n} questions` });
const days = (count: number): string => plural(count, { one: (n) => `${n} day`, other: (n) => `${n} days` });

/** "5 letters", "7 and 6 letters". */
const lettersOf = (counts: readonly number[]): string =>
  `${numbers.list(counts.map(numbers.count))} ${counts.length === 1 && counts[0] === 1 ? "letter" : "letters"}`;

export const practice = {
  title: "Practice",
  /** Above a question that doesn't name what it is about. */
  subject: (title: string) => `About: ${title}`,
  intro:
    "Answering from memory keeps what you read. Questions come back just before you would forget them: a few minutes a day.",
  empty:
    "Nothing to practise yet. Ask something or read a page of the course: what was explained to you can be practised here.",
  askFirst: "Ask a question",
  browse: "Browse the course",
  whereToStart: "Where do I start?",
  due: (count: number) =>
    plural(count, {
      one: (n) => `${n} question that would fade soon.`,
      other: (n) => `${n} questions that would fade soon.`,
    }),
  fresh: (count: number) =>
    plural(count, {
      one: (n) => `${n} new question about what you asked or read.`,
      other: (n) => `${n} new questions about what you asked or read.`,
    }),
  later: (count: number) =>
    plural(count, {
      one: (n) => `${n} more can wait for another day.`,
      other: (n) => `${n} more can wait for another day.`,
    }),
  welcomeBack: (away: number) =>
    `Good to see you again. ${days(away)} went by, and some things will have faded: that is how memory works, and they come back faster than they came. What matters most is first.`,
  nothingDue: (inDays: number | undefined) =>
    inDays === undefined
      ? "Nothing is due."
      : inDays === 1
        ? "Nothing is due today. Something comes back tomorrow."
        : `Nothing is due today. Something comes back in ${days(inDays)}.`,
  doneToday: (count: number) => `${questions(count)} answered today.`,
  easyToday: "Today is one of your easy days: nothing new, and only a few that would fade first.",
  settings: {
    title: "How you practise",
    newPerDay: "New questions a day",
    reviewsPerDay: "Returning questions a day, at most",
    retention: "How much you want to remember",
    retentionHelp:
      "The more, the sooner questions come back: at 95 % after less than half the days that it takes at 90 %.",
    share: (share: number) => numbers.percent(share),
    easyDays: "Easy days",
    easyDaysHelp: "Nothing new on them, only a few questions, and what comes back keeps off them where it can.",
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    ownMemory: "Fit the memory model to my answers",
    ownMemoryHelp: "Worked out on this device, from your answers alone, and used only where it predicts them better.",
    tooFew: (count: number, needed: number) =>
      `So far ${numbers.count(count)} of ${numbers.count(needed)} answers that this needs.`,
    notYet: "It is fitted after the next round.",
    fitted: (count: number, standard: number, own: number) =>
      `Fitted to ${numbers.count(count)} answers. On the latest of them, which it hadn't seen, it is off by ${own.toFixed(3)} where the standard model is off by ${standard.toFixed(3)} (log loss).`,
    standardIsBest: (count: number) =>
      `Tried on ${numbers.count(count)} answers: the standard model predicts yours as well, so it stays.`,
  },
  slipping: {
    title: "What keeps slipping",
    note: "Forgotten again and again: reading it anew, or what it rests on, often helps more than another try.",
    leftOut: "Left out",
    leaveOut: "Leave it out",
    askAgain: "Ask it again",
    named: (action: string, title: string) => `${action}: ${title}`,
  },
  need: {
    wrong: (title: string, need: string) =>
      `${title} rests on ${need}, and there your last answer was wrong. That may be what is missing.`,
    fading: (title: string, need: string) => `${title} rests on ${need}, which has been fading.`,
    unpractised: (title: string, need: string) => `${title} rests on ${need}, which you haven't practised yet.`,
  },
  quizOn: (title: string) => `Quiz me on ${title}`,
  quizMissed: "Quiz me on what I missed",
  undoLast: "Undo the last answer",
  limit: (count: number) => numbers.count(count),
  start: "Start",
  again: "Try again",
  round: {
    about: (title: string) => `Practice: ${title}`,
    place: (at: number, of: number) => `${numbers.count(at)} of ${numbers.count(of)}`,
    concept: (title: string) => `About ${title}`,
    leave: "Stop for now",
    over: "That was it.",
    result: (right: number, of: number) => `${numbers.count(right)} of ${numbers.count(of)} right.`,
    nothingMissed: "Nothing to catch up on: your last answer to every question was right.",
    nothing: "There are no questions about this concept.",
    toOverview: "To the overview",
    more: "Another round",
    backToConcept: (title: string) => `Back to ${title}`,
  },
  prompts: {
    described: "Which idea is described here?",
    namedByTyping: (begins: string, letters: readonly number[]) =>
      `Which idea is described here? Type its name: “${begins}” (${lettersOf(letters)}).`,
    neededFirst: (name: string) => `Which of these is needed first, to understand ${name}?`,
    buildsOn: (name: string) => `For which of these is ${name} needed first?`,
    mistaken: (name: string) => `About ${name}: which of these statements is mistaken?`,
    compared: "Of which of these is all of this true?",
    ordered: (name: string) => `${name}: put the steps in order. Press the first step, then the next.`,
    chained: "Each of these ideas is explained by another: put them in order, each behind the one that explains it.",
    prints: "What does this program print where the question mark stands?",
    workedNumber: (name: string) =>
      `${name}, a worked example: which number belongs where the question mark stands? A rounded one will do.`,
    workedLine: (name: string) => `${name}, a worked example: what belongs where the question mark stands?`,
    labelled:
      "What belongs where the question mark stands in this figure? What has a letter in brackets is left out as well.",
    matched: "Which name belongs to which description?",
    explain: (name: string) => `Explain ${name} in your own words, as if to a friend.`,
  },
  /** Of a figure whose labels are asked for, for those who can't see it. */
  askedFigure: (title: string) =>
    `${title}: a figure with a question mark in the place of a label. A table of what it shows follows.`,
  askedFigureData: "What this figure shows, as a table",
  blank: "left out",
  /** In the place of a line that a program prints. */
  hiddenLine: "? ← what stands here?",
  keys: (choices: number) => `Keys 1 to ${choices} choose, Enter goes on.`,
  yourAnswer: "Your answer",
  check: "Check",
  notSure: "I don't know",
  recall: {
    think: "Answer in your head first.",
    show: "Show the answer",
    knew: "I knew it",
    didNotKnow: "I didn't know it",
  },
  takeStepBack: "Take the last step back",
  stepsSoFar: "Your order",
  stepsLeft: "Steps left",
  noSteps: "None yet.",
  nameFor: (place: number) => `Name for description ${place}`,
  chooseName: "Choose a name",
  right: "Right.",
  wrong: "Not this time.",
  rightAnswer: (answer: string) => `The answer: ${answer}`,
  rightOrder: "The right order:",
  saidRight: "Right.",
  saidWrong: (answer: string) => `Not this time. The answer: ${answer}`,
  chosen: (text: string) => `You chose: ${text}`,
  notSaved: "This answer could not be stored.",
  why: "Why",
  whyWrong: {
    means: (name: string) => `${name} is something else:`,
    needsIt: (name: string, goal: string) => `It is the other way round: ${name} builds on ${goal}.`,
    neededBy: (name: string, goal: string) => `It is the other way round: ${name} is needed for ${goal}.`,
    unrelated: (name: string) => `${name} isn't part of the way:`,
    isTrue: (name: string) => `This one is true of ${name}.`,
    notPrinted: "The program doesn't print that. Run it, or go through it line by line.",
    notReckoned: "The example doesn't come to that. Go through it line by line.",
    standsElsewhere: "It belongs in another place of this figure.",
    otherSide: (name: string) => `For ${name} it says:`,
  },
  passage: "From the course",
  readMore: (title: string) => `Read about ${title}`,
  how: "How was it?",
  hard: "Hard",
  fine: "Fine",
  easy: "Easy",
  comesBack: "It comes back once more in this round.",
  next: "Next",
  finish: "Finish",
  undo: "Undo this answer",
  saidUndone: "Your answer was taken back.",
  quizMe: "Quiz me on this",
  knowledge: {
    title: "What you know",
    explained:
      "Worked out from your own answers alone, by the memory model FSRS-6. A right answer about something puts off the questions about its parts, and makes none of them known. Seen: explained to you or read. Practised: answered at least once. Solid: right last time, and likely to last a week or longer. Fading: by now you may have forgotten it. “I know this” stays what you said yourself.",
    how: "What do these words mean?",
    stages: {
      seen: "Seen",
      practised: "Practised",
      solid: "Solid",
      fading: "Fading",
    } as Readonly<Record<KnowledgeStage, string>>,
    counts: (stage: string, count: number) => `${stage}: ${numbers.count(count)}`,
    said: "You said you know this.",
    details: (items: number, recall: number, dueInDays: number) =>
      dueInDays === 0
        ? `${questions(items)} answered; you would get about ${numbers.percent(recall)} right today; due now.`
        : `${questions(items)} answered; you would get about ${numbers.percent(recall)} right today; comes back in ${days(dueInDays)}.`,
    credit: (title: string, inDays: number) =>
      `A right answer about ${title}, which contains it, put it off by ${days(inDays)}.`,
    onlySeen: "Not practised yet.",
    never: "Not met yet.",
    line: (stage: string, details: string) => `${stage}. ${details}`,
  },
};
