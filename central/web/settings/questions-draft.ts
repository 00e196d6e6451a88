import type { QuestionsRequest } from '../../../shared/contract/questions.ts';
import type { LocalText } from '../../../shared/domain/local-text.ts';
import {
  DEFAULT_PROCEDURE_QUESTION,
  type Destination,
  type Questionnaire,
} from '../../../shared/domain/questionnaire.ts';

export interface ReasonDraft {
  /** Of this form alone. */
  readonly key: number;
  /** Null: the centre has not named it yet. */
  readonly id: string | null;
  readonly label: LocalText;
  readonly destination: Destination;
}

export interface QuestionsDraft {
  /** Whether citizens are offered reasons at all. */
  readonly asks: boolean;
  readonly reasons: readonly ReasonDraft[];
  readonly procedureQuestion: LocalText;
}

/** @param asked what is in force, null for nothing beyond the tap */
export function draftOf(asked: Questionnaire | null, usual: Questionnaire): QuestionsDraft {
  const { reasons, procedureQuestion } = asked ?? usual;
  return {
    asks: asked !== null,
    reasons: reasons.map((reason, key) => ({ key, ...reason })),
    procedureQuestion: procedureQuestion?.text ?? DEFAULT_PROCEDURE_QUESTION.text,
  };
}

export function requestOf({ asks, reasons, procedureQuestion }: QuestionsDraft): QuestionsRequest {
  if (!asks) return { questions: null };
  const { vi, en } = DEFAULT_PROCEDURE_QUESTION.text;
  const isUsual = procedureQuestion.vi === vi && procedureQuestion.en === en;
  return {
    questions: {
      reasons: reasons.map(({ id, label, destination }) => ({
        id,
        label: { vi: label.vi.trim(), en: label.en.trim() },
        destination,
      })),
      procedureQuestion: isUsual ? null : procedureQuestion,
    },
  };
}

export function withReason(reasons: readonly ReasonDraft[]): readonly ReasonDraft[] {
  const key = Math.max(-1, ...reasons.map((reason) => reason.key)) + 1;
  const label = { vi: '', en: '' };
  return [...reasons, { key, id: null, label, destination: 'clerk-figure' }];
}

/** One place up or down; at the end of the list nothing moves. */
export function moved(
  reasons: readonly ReasonDraft[],
  at: number,
  by: -1 | 1,
): readonly ReasonDraft[] {
  const [one, other] = [reasons[at], reasons[at + by]];
  if (!one || !other) return reasons;
  return reasons.map((reason, index) => {
    if (index === at) return other;
    return index === at + by ? one : reason;
  });
}
