import type { Answer, Question } from './forward.ts';

/** Batches and answers that went by, to be used against the kiosk later. */
export interface Memory {
  readonly keep: (question: Question, answer: Answer) => void;
  /** The last batches of the kiosk that sent last, oldest first. */
  readonly questions: () => readonly Question[];
  /** The oldest answer to the kiosk that sent last. */
  readonly first: () => Answer | null;
  readonly knowForeign: (answer: string) => void;
  readonly foreign: () => string | null;
}

const MOST_KEPT = 3;
const OK = 200;

export function makeMemory(): Memory {
  let kept: { readonly question: Question; readonly answer: Answer }[] = [];
  let foreign: string | null = null;
  return {
    keep: (question, answer) => {
      if (answer.status !== OK) return;
      const sender = question.headers.authorization;
      kept = [
        ...kept.filter((one) => one.question.headers.authorization === sender),
        { question, answer },
      ].slice(-MOST_KEPT);
    },
    questions: () => kept.map(({ question }) => question),
    first: () => kept[0]?.answer ?? null,
    knowForeign: (answer) => {
      foreign = answer;
    },
    foreign: () => foreign,
  };
}
