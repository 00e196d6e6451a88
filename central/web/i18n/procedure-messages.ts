import { PROCEDURE_FAULT_MESSAGES } from '../../../shared/i18n/procedure-faults.ts';
import type { Catalogue, Messages } from '../../../shared/i18n/translate.ts';

const vi = {
  'view.procedures': 'Thủ tục',
  'procedures.title': 'Thủ tục',
  'procedures.lead':
    'Danh mục mà kiosk của cơ quan đang niêm yết. Người dân tra cứu theo danh mục này, và đánh giá được ghi theo mã thủ tục.',
  'procedures.count':
    '{count, plural, other {# thủ tục}} trong {fields, plural, other {# lĩnh vực}}',
  'procedures.empty.title': 'Chưa niêm yết thủ tục nào',
  'procedures.empty.text': 'Nhập danh mục từ tệp bằng biểu mẫu bên dưới.',
  'procedures.search': 'Tìm theo tên hoặc mã',
  'procedures.field': 'Lĩnh vực',
  'procedures.all-fields': 'Tất cả ({count})',
  'procedures.one-field': '{field} ({count})',
  'procedures.list': 'Danh mục thủ tục',
  'procedures.shown': 'Đang hiện {shown} trong {found, plural, other {# thủ tục}}.',
  'procedures.more': 'Hiện thêm',
  'procedures.none.title': 'Không tìm thấy thủ tục nào',
  'procedures.none.text': 'Hãy tìm bằng từ khác hoặc chọn tất cả lĩnh vực.',
  'procedures.code': 'Mã',
  'procedures.name': 'Tên thủ tục',
  'procedures.days': 'Số ngày',
  'procedures.fee': 'Phí, lệ phí',
  'procedures.fee.free': 'không thu',
  'procedures.papers': 'Giấy tờ',
  'procedures.steps': 'Bước',
  'procedures.source': 'Nguồn: {source}',
  'procedures.upload': 'Nhập danh mục từ tệp',
  'procedures.upload.lead':
    'Tệp thay toàn bộ danh mục đang có. Các cột: code, name, field, days, fee_vnd, fee_note, source; thêm papers và steps nếu có, mỗi dòng trong ô là một mục. Cách dễ nhất: tải danh mục đang có về, sửa rồi nhập lại. Bạn xem trước mọi thay đổi rồi mới nhập.',
  'procedures.download': 'Tải danh mục đang có (.xlsx)',
  'procedures.file': 'Tệp CSV (UTF-8) hoặc XLSX',
  'procedures.file.lost': 'Không đọc được tệp này nữa. Hãy chọn lại.',
  'procedures.preview': 'Sẽ thay đổi như sau',
  'procedures.preview.counts':
    'Tệp có {rows, plural, other {# thủ tục}}: thêm {added}, sửa {changed}, giữ nguyên {unchanged}; thôi niêm yết {leftOut}.',
  'procedures.preview.same': 'Tệp giống hệt danh mục đang có: không có gì để nhập.',
  'procedures.added': 'Thêm mới ({count})',
  'procedures.changed': 'Có sửa ({count})',
  'procedures.left-out': 'Thôi niêm yết ({count})',
  'procedures.left-out.note': 'Đánh giá đã nhận của các thủ tục này vẫn còn.',
  'procedures.changed.columns': 'Khác ở: {columns}',
  'procedures.import': 'Nhập {rows, plural, other {# thủ tục}}',
  'procedures.import.question': 'Danh mục này thay toàn bộ danh mục đang niêm yết. Nhập?',
  'procedures.done': 'Đã nhập danh mục',
  'procedures.done.text':
    'Thêm {added}, sửa {changed}, giữ nguyên {unchanged}, thôi niêm yết {leftOut}. Kiosk nhận ở lần liên lạc tới.',
  'procedures.refused': 'Chưa nhập được danh mục',
  'procedures.refused.text':
    'Tệp có {count, plural, other {# lỗi}}. Danh mục đang có được giữ nguyên.',
  'procedures.column.code': 'mã',
  'procedures.column.name': 'tên',
  'procedures.column.field': 'lĩnh vực',
  'procedures.column.days': 'số ngày',
  'procedures.column.fee_vnd': 'phí',
  'procedures.column.fee_note': 'ghi chú về phí',
  'procedures.column.source': 'nguồn',
  'procedures.column.papers': 'giấy tờ',
  'procedures.column.steps': 'các bước',
};

type Key = keyof typeof vi;

const en: Messages<Key> = {
  'view.procedures': 'Procedures',
  'procedures.title': 'Procedures',
  'procedures.lead':
    'The list that the office’s kiosks post. Citizens look procedures up in it, and ratings are recorded under its codes.',
  'procedures.count':
    '{count, plural, one {# procedure} other {# procedures}} in {fields, plural, one {# field} other {# fields}}',
  'procedures.empty.title': 'No procedures are posted',
  'procedures.empty.text': 'Import a list from a file by the form below.',
  'procedures.search': 'Search by name or code',
  'procedures.field': 'Field',
  'procedures.all-fields': 'All ({count})',
  'procedures.one-field': '{field} ({count})',
  'procedures.list': 'List of procedures',
  'procedures.shown': 'Showing {shown} of {found, plural, one {# procedure} other {# procedures}}.',
  'procedures.more': 'Show more',
  'procedures.none.title': 'No procedure was found',
  'procedures.none.text': 'Search by another word, or choose all fields.',
  'procedures.code': 'Code',
  'procedures.name': 'Name',
  'procedures.days': 'Days',
  'procedures.fee': 'Fee',
  'procedures.fee.free': 'free',
  'procedures.papers': 'Papers',
  'procedures.steps': 'Steps',
  'procedures.source': 'Source: {source}',
  'procedures.upload': 'Import the list from a file',
  'procedures.upload.lead':
    'The file takes the place of the whole list. Its columns: code, name, field, days, fee_vnd, fee_note, source; papers and steps where there are any, each line of a cell being one item. The easiest way: download the present list, change it, and import it again. You see every change before anything is imported.',
  'procedures.download': 'Download the present list (.xlsx)',
  'procedures.file': 'CSV (UTF-8) or XLSX file',
  'procedures.file.lost': 'This file can’t be read any more. Choose it again.',
  'procedures.preview': 'What will change',
  'procedures.preview.counts':
    'The file has {rows, plural, one {# procedure} other {# procedures}}: {added} added, {changed} changed, {unchanged} as they are; {leftOut} no longer posted.',
  'procedures.preview.same': 'The file is the same as the list: there is nothing to import.',
  'procedures.added': 'Added ({count})',
  'procedures.changed': 'Changed ({count})',
  'procedures.left-out': 'No longer posted ({count})',
  'procedures.left-out.note': 'The ratings that they received stay.',
  'procedures.changed.columns': 'Another: {columns}',
  'procedures.import': 'Import {rows, plural, one {# procedure} other {# procedures}}',
  'procedures.import.question': 'This list takes the place of the whole one. Import it?',
  'procedures.done': 'The list is imported',
  'procedures.done.text':
    '{added} added, {changed} changed, {unchanged} as they were, {leftOut} no longer posted. Kiosks take it over at their next contact.',
  'procedures.refused': 'The list was not imported',
  'procedures.refused.text':
    'The file has {count, plural, one {# fault} other {# faults}}. The list stays as it is.',
  'procedures.column.code': 'code',
  'procedures.column.name': 'name',
  'procedures.column.field': 'field',
  'procedures.column.days': 'days',
  'procedures.column.fee_vnd': 'fee',
  'procedures.column.fee_note': 'note on the fee',
  'procedures.column.source': 'source',
  'procedures.column.papers': 'papers',
  'procedures.column.steps': 'steps',
};

/** The words about the list of procedures. */
export const PROCEDURE_WORDS = {
  vi: { ...vi, ...PROCEDURE_FAULT_MESSAGES.vi },
  en: { ...en, ...PROCEDURE_FAULT_MESSAGES.en },
} satisfies Catalogue<Key>;
