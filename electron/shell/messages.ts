import type { Catalogue } from '../../shared/i18n/translate.ts';

export type ShellMessage = 'failure.title' | 'failure.body' | 'failure.staff';

/** The few words that the main process says itself, when no page of ours can. */
export const SHELL_MESSAGES: Catalogue<ShellMessage> = {
  vi: {
    'failure.title': 'Thiết bị đánh giá tạm ngừng hoạt động',
    'failure.body': 'Ý kiến đã gửi trước đó vẫn được lưu giữ. Mong quý vị thông cảm.',
    'failure.staff':
      'Cán bộ: vui lòng tắt và bật lại thiết bị. Thiết bị cũng tự thử lại sau một phút.',
  },
  en: {
    'failure.title': 'This rating device is out of service for the moment',
    'failure.body': 'Opinions given before are kept. We are sorry for the inconvenience.',
    'failure.staff':
      'Staff: please switch the device off and on. It also tries again by itself after a minute.',
  },
};
