import type { Messages } from '../../shared/i18n/translate.ts';

const vi = {
  'office.bad-id':
    'mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu bằng chữ hoặc số; nhiều nhất 64 ký tự',
  'office.bad-pin': 'mã PIN phải gồm đúng sáu chữ số',
  'office.weak-pin': 'mã PIN này quá dễ đoán; hãy đổi, hoặc bỏ trống để chương trình tự chọn',
  'office.twice': 'đã dùng ở một mục trước',
  'office.missing': 'còn thiếu',
  'office.empty': 'không được để trống',
  'office.unknown-field': 'không có mục nào tên như vậy',
  'office.portrait-kind': 'ảnh phải là PNG, JPEG hoặc SVG',
  'office.portrait-size': 'ảnh lớn hơn 200 kB',
  'office.no-picture': 'không đọc được tệp ảnh này',
  'office.clerk-id-used':
    'mã này đã dùng trong đơn vị, có thể cho một người đã nghỉ; hãy chọn mã khác',
  'office.counter-id-used': 'đã có quầy mang mã này',
  'office.number-used': 'đã có quầy mang số này',
  'cli.office-opened':
    'Đã mở đơn vị {unit}: {counters} quầy, {clerks} cán bộ, {procedures} thủ tục. Tiếp theo: hailong enrol-code --unit {unit} --counter MÃ_QUẦY cho từng máy.',
  'cli.office-refused': '{file}: chưa mở đơn vị nào, vì có {count} lỗi:',
  'cli.office-not-json': '{file} không phải là tệp JSON: {detail}',
  'cli.office-exists': 'Đã có đơn vị “{unit}”. Chưa thay đổi gì.',
  'cli.office-scale-differs':
    'Đã có thang điểm “{scale}” với lời văn khác, và có thể đã có đánh giá theo thang đó. Hãy đặt mã khác cho thang. Chưa thay đổi gì.',
  'cli.office-demo':
    'Cơ sở dữ liệu này được đánh dấu là dữ liệu mẫu, nên không mở đơn vị thật ở đây. Hãy đặt HAILONG_DATA hoặc DATABASE_URL tới một nơi trống.',
  'cli.office-invalid': '{file}: chưa mở đơn vị nào: {detail}',
  'cli.office-pins': 'Mã PIN do chương trình chọn, chỉ hiện một lần:',
  'cli.roster-refused': 'Chưa thay đổi gì:',
  'cli.nothing-to-change':
    'Không có gì để sửa: hãy thêm --name, --title-vi (kèm --title-en nếu có) hoặc --portrait.',
  'cli.clerk-added':
    'Đã thêm cán bộ {name} ({id}). PIN, chỉ hiện một lần: {pin}\nMáy nhận cán bộ này ở lần liên lạc tới với trung tâm.',
  'cli.clerk-taken':
    'Mã cán bộ “{id}” đã dùng ở đơn vị này, có thể cho một người đã nghỉ; đánh giá được giữ theo mã, nên hãy chọn mã khác.',
  'cli.roster-full': 'Đơn vị này đã có {most} cán bộ đang làm việc, nhiều nhất một máy giữ được.',
  'cli.clerk-pin-set':
    'PIN mới của cán bộ “{clerk}”, chỉ hiện một lần: {pin}\nMáy nhận PIN này ở lần liên lạc tới với trung tâm; PIN cũ thôi dùng từ lúc đó.',
  'cli.clerk-changed':
    'Đã sửa thông tin cán bộ “{clerk}”. Máy nhận ở lần liên lạc tới với trung tâm.',
  'cli.counter-added':
    'Đã thêm quầy {number} ({id}). Tiếp theo: hailong enrol-code --unit {unit} --counter {id}.',
  'cli.counter-id-taken': 'Đã có quầy “{id}” ở đơn vị này.',
  'cli.counter-number-taken': 'Đã có quầy số {number} ở đơn vị này.',
};

type RosterKey = keyof typeof vi;
export type RosterFault = Extract<RosterKey, `office.${string}`>;

const en: Messages<RosterKey> = {
  'office.bad-id':
    'an id has letters without marks, digits, points, hyphens and underscores only, begins with a letter or digit, and is at most 64 long',
  'office.bad-pin': 'a PIN has exactly six digits',
  'office.weak-pin':
    'this PIN is too easily guessed; choose another, or leave it out to have one made',
  'office.twice': 'used by an item before',
  'office.missing': 'is missing',
  'office.empty': 'must not be empty',
  'office.unknown-field': 'there is no such field',
  'office.portrait-kind': 'a portrait is a PNG, JPEG or SVG',
  'office.portrait-size': 'the portrait is larger than 200 kB',
  'office.no-picture': 'this picture can’t be read',
  'office.clerk-id-used':
    'this id is used in the office, perhaps by somebody who has left; choose another',
  'office.counter-id-used': 'a counter has this id already',
  'office.number-used': 'a counter has this number already',
  'cli.office-opened':
    'Opened unit {unit}: {counters} counters, {clerks} clerks, {procedures} procedures. Next: hailong enrol-code --unit {unit} --counter COUNTER_ID for each kiosk.',
  'cli.office-refused': '{file}: no office was opened, because of {count} faults:',
  'cli.office-not-json': '{file} is not a JSON file: {detail}',
  'cli.office-exists': 'There is a unit “{unit}” already. Nothing was changed.',
  'cli.office-scale-differs':
    'There is a scale “{scale}” with another wording, and ratings may be stored with it. Give the scale another id. Nothing was changed.',
  'cli.office-demo':
    'This database is marked as sample data, so no real office is opened here. Point HAILONG_DATA or DATABASE_URL to an empty place.',
  'cli.office-invalid': '{file}: no office was opened: {detail}',
  'cli.office-pins': 'PINs that were made here, shown this once:',
  'cli.roster-refused': 'Nothing was changed:',
  'cli.nothing-to-change':
    'Nothing to change: add --name, --title-vi (with --title-en where there is one) or --portrait.',
  'cli.clerk-added':
    'Added clerk {name} ({id}). PIN, shown this once: {pin}\nKiosks know this clerk from their next contact with the centre on.',
  'cli.clerk-taken':
    'The clerk id “{id}” is used in this unit, perhaps by somebody who has left; ratings are kept under it, so choose another.',
  'cli.roster-full':
    'This unit has {most} clerks at work already, which is as many as a kiosk holds.',
  'cli.clerk-pin-set':
    'New PIN of clerk “{clerk}”, shown this once: {pin}\nKiosks know it from their next contact with the centre on; the old one stops working then.',
  'cli.clerk-changed':
    'Changed the particulars of clerk “{clerk}”. Kiosks know from their next contact with the centre on.',
  'cli.counter-added':
    'Added counter {number} ({id}). Next: hailong enrol-code --unit {unit} --counter {id}.',
  'cli.counter-id-taken': 'There is a counter “{id}” in this unit already.',
  'cli.counter-number-taken': 'There is a counter number {number} in this unit already.',
};

/** What the commands say that open an office and keep its roster. */
export const ROSTER_MESSAGES = { vi, en } as const;
