import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';
import { BADGE_WORDS } from './badge-messages.ts';
import { PROCEDURE_WORDS } from './procedure-messages.ts';
import { ROSTER_WORDS } from './roster-messages.ts';
import { SETTINGS_WORDS } from './settings-messages.ts';
import { STATEMENT_WORDS } from './statement-messages.ts';

const vi = {
  'demo.title': 'Dữ liệu mẫu',
  'demo.text':
    'Mọi đơn vị, con người và con số ở đây đều được tạo ra để thử (từ {day}), không phải kết quả thật.',
  'field.wrong': 'Chưa đúng. {rule}',
  'field.in.vi': '{label} (tiếng Việt)',
  'field.in.en': '{label} (tiếng Anh)',
  'field.both-languages': 'Hãy ghi bằng cả hai thứ tiếng, hoặc để trống cả hai.',
  'field.both-needed': 'Hãy ghi bằng cả hai thứ tiếng.',
  'field.look': 'Chưa lưu được: hãy sửa những ô được đánh dấu.',
  'field.saved': 'Đã lưu.',
  'field.save': 'Lưu',
  'field.year': 'Năm',
  'field.read-only': 'Tài khoản này chỉ được xem, không sửa được.',
  'weekday.1': 'Thứ Hai',
  'weekday.2': 'Thứ Ba',
  'weekday.3': 'Thứ Tư',
  'weekday.4': 'Thứ Năm',
  'weekday.5': 'Thứ Sáu',
  'weekday.6': 'Thứ Bảy',
  'weekday.7': 'Chủ nhật',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  'demo.title': 'Sample data',
  'demo.text':
    'Every office, person and figure here was made up for a trial (since {day}); none of it is a real result.',
  'field.wrong': 'Not right yet. {rule}',
  'field.in.vi': '{label} (Vietnamese)',
  'field.in.en': '{label} (English)',
  'field.both-languages': 'Write it in both languages, or leave both empty.',
  'field.both-needed': 'Write it in both languages.',
  'field.look': 'Not saved: mend the fields that are marked.',
  'field.saved': 'Saved.',
  'field.save': 'Save',
  'field.year': 'Year',
  'field.read-only': 'This account may look and not change.',
  'weekday.1': 'Monday',
  'weekday.2': 'Tuesday',
  'weekday.3': 'Wednesday',
  'weekday.4': 'Thursday',
  'weekday.5': 'Friday',
  'weekday.6': 'Saturday',
  'weekday.7': 'Sunday',
};

/** The words of what an office sets up and states, and of the mark of invented data. */
export const OFFICE_WORDS = {
  vi: {
    ...vi,
    ...SETTINGS_WORDS.vi,
    ...BADGE_WORDS.vi,
    ...ROSTER_WORDS.vi,
    ...PROCEDURE_WORDS.vi,
    ...STATEMENT_WORDS.vi,
  },
  en: {
    ...en,
    ...SETTINGS_WORDS.en,
    ...BADGE_WORDS.en,
    ...ROSTER_WORDS.en,
    ...PROCEDURE_WORDS.en,
    ...STATEMENT_WORDS.en,
  },
} satisfies Catalogue<Key>;
