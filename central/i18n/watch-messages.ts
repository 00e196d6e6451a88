const vi = {
  'cli.quarantine': '{count, plural, other {#}} mục đang được để riêng, chưa tính.',
  'cli.released':
    'Từ nay tính {released, plural, other {#}} mục; {left, plural, other {#}} mục vẫn chưa tính được.',
  'cli.not-released': 'Chưa tính được {entry}: {detail}',
  'cli.entry-refused': 'Đã ghi nhận: {entry} không được tính. Mục này vẫn được giữ.',
  'cli.no-entry':
    'Không có mục nào đang chờ quyết định tại {entry}. Lệnh hailong quarantine liệt kê các mục.',
} as const;

const en = {
  'cli.quarantine':
    '{count, plural, one {# entry is} other {# entries are}} set aside and not counted.',
  'cli.released':
    '{released, plural, one {# entry counts} other {# entries count}} from now on; {left, plural, one {# still can’t} other {# still can’t}}.',
  'cli.not-released': '{entry} can’t count: {detail}',
  'cli.entry-refused': 'On record: {entry} doesn’t count. It is kept.',
  'cli.no-entry':
    'No entry at {entry} waits for a decision. The command hailong quarantine lists them.',
} as const satisfies Record<keyof typeof vi, string>;

/** What the command line says about entries set aside, alarms and back-ups. */
export const WATCH_MESSAGES = { vi, en };
