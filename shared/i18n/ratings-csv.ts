import type { Catalogue } from './translate.ts';

const vi = {
  'column.seq': 'Số bản ghi',
  'column.day': 'Ngày',
  'column.time': 'Giờ',
  'column.counter': 'Quầy',
  'column.clerk': 'Cán bộ',
  'column.procedure': 'Thủ tục',
  'column.level': 'Mức',
  'column.answer': 'Đánh giá',
  'column.state': 'Trạng thái',
  'column.reasons': 'Lý do',
  'state.given': 'Giữ nguyên',
  'state.changed': 'Đã chọn lại',
  'state.withdrawn': 'Đã rút',
} as const;

const en = {
  'column.seq': 'Entry',
  'column.day': 'Day',
  'column.time': 'Time',
  'column.counter': 'Counter',
  'column.clerk': 'Clerk',
  'column.procedure': 'Procedure',
  'column.level': 'Level',
  'column.answer': 'Rating',
  'column.state': 'State',
  'column.reasons': 'Reasons',
  'state.given': 'As given',
  'state.changed': 'Chosen again',
  'state.withdrawn': 'Withdrawn',
} as const;

export type RatingsCsvKey = keyof typeof vi;
export const RATINGS_CSV_MESSAGES: Catalogue<RatingsCsvKey> = { vi, en };
