import type { QuestionsRequest, ReasonRequest } from '../../shared/contract/questions.ts';
import {
  DEFAULT_PROCEDURE_QUESTION,
  DEFAULT_QUESTIONNAIRE,
  type Questionnaire,
  type Reason,
} from '../../shared/domain/questionnaire.ts';
import { hashJson } from '../../shared/log/canonical.ts';

const LONGEST_ID = 40;
const HASH_SHOWN = 12;

/**
 * The wording that was asked for, with its id: the same words have the same id, other words another one, because
 * answers are stored with it.
 */
export function nextQuestionnaire(
  current: Questionnaire | null,
  { questions }: QuestionsRequest,
): Questionnaire | null {
  if (questions === null) return null;
  const { procedureQuestion: text } = questions;
  const { scale } = current?.procedureQuestion ?? DEFAULT_PROCEDURE_QUESTION;
  const content = {
    reasons: named(questions.reasons),
    procedureQuestion: text && { text, scale },
  };
  const { id: usual, ...usualContent } = DEFAULT_QUESTIONNAIRE;
  const hash = hashJson(content);
  const id = hash === hashJson(usualContent) ? usual : `own-${hash.slice(0, HASH_SHOWN)}`;
  return { id, ...content };
}

function named(reasons: readonly ReasonRequest[]): readonly Reason[] {
  const taken = new Set(reasons.flatMap(({ id }) => (id === null ? [] : [id])));
  return reasons.map(({ id, label, destination }) => {
    const given = id ?? freeId(label.en, taken);
    taken.add(given);
    return { id: given, label, destination };
  });
}

/** After the English words, as far as letters go; with letters at its end where that is taken. */
function freeId(words: string, taken: ReadonlySet<string>): string {
  const base =
    words
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'reason';
  for (let tail = ''; ; tail += 'x') {
    const id = `${base.slice(0, LONGEST_ID - tail.length - 1)}${tail && `-${tail}`}`;
    if (!taken.has(id)) return id;
  }
}
