import type { Generated } from 'kysely';
import type { PetitionStep } from '../../shared/evaluation/qd766/rules.ts';

interface RatingNoteTable {
  note_ref: Generated<string>;
  unit_id: string;
  device_id: string;
  seq: number;
  rating_seq: number;
  clerk_id: string | null;
  day: string;
  reasons: readonly string[];
  masked: string | null;
}

interface PetitionTable {
  petition_id: Generated<number>;
  unit_id: string;
  device_id: string;
  seq: number;
  rating_seq: number | null;
  clerk_id: string | null;
  received_day: string;
  rule_set: string;
  reasons: readonly string[];
  masked: string | null;
  sealed: string | null;
  opened: Generated<boolean>;
  about: 'report' | 'proposal' | null;
  has_contact: Generated<boolean>;
}

interface PetitionStepTable {
  step_id: Generated<number>;
  petition_id: number;
  step: PetitionStep;
  outcome: 'founded' | 'unfounded' | null;
  text: string;
  made_by: string;
  made_at: Date;
}

interface HolidayTable {
  day: string;
  name: string;
  kind: 'holiday' | 'working';
  /** 1 = Monday … 7 = Sunday: whose hours hold on a day made up. */
  works_like: number | null;
}

interface ClerkNoticeSeenTable {
  unit_id: string;
  clerk_id: string;
  version: string;
  seen_at: Date;
}

interface ContestTable {
  contest_id: Generated<number>;
  unit_id: string;
  clerk_id: string;
  about: 'period' | 'session' | 'rating';
  from_at: Date | null;
  to_at: Date | null;
  session_id: string | null;
  device_id: string | null;
  seq: number | null;
  reason: string;
  made_by: string;
  made_at: Date;
}

interface ContestAnswerTable {
  answer_id: Generated<number>;
  contest_id: number;
  unit_id: string;
  decision: 'reply' | 'upheld' | 'rejected';
  text: string;
  made_by: string;
  made_at: Date;
  /** `device/seq`: what an upheld contest leaves out. */
  ratings: readonly string[];
}

interface RetentionTermTable {
  kind: 'clerk-name' | 'comment';
  valid_from: string;
  months: number;
  set_by: string;
  set_at: Date;
}

export interface RightsTables {
  rating_note: RatingNoteTable;
  petition: PetitionTable;
  petition_step: PetitionStepTable;
  holiday: HolidayTable;
  clerk_notice_seen: ClerkNoticeSeenTable;
  contest: ContestTable;
  contest_answer: ContestAnswerTable;
  retention_term: RetentionTermTable;
}
