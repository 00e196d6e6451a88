import { z } from 'zod';

/** Phản ánh (tells what went wrong) and kiến nghị (proposes what should change). */
export type FeedbackAbout = 'report' | 'proposal';
export const FEEDBACK_ABOUT: readonly FeedbackAbout[] = ['report', 'proposal'];

/** What a citizen tells the office. Outside the page that it is typed on it exists only sealed for the centre. */
export interface Feedback {
  readonly about: FeedbackAbout;
  readonly text: string;
  /** How they want to be answered; empty without. */
  readonly contact: string;
}

/** UTF-16 units, as the keyboard counts them. */
export const FEEDBACK_MAX_LENGTH = 2000;
/** A name with a telephone number or an address, on one line. */
export const CONTACT_MAX_LENGTH = 200;

export const feedbackSchema: z.ZodType<Feedback> = z.strictObject({
  about: z.enum(['report', 'proposal']),
  text: z.string().min(1).max(FEEDBACK_MAX_LENGTH),
  contact: z.string().max(CONTACT_MAX_LENGTH),
});
