import type { LocalText } from '../../shared/domain/local-text.ts';

export interface Notice {
  readonly version: string;
  readonly points: readonly { readonly title: LocalText; readonly text: LocalText }[];
}

/** A change of any word is a new version, which everybody is shown anew. */
export const NOTICE: Notice = {
  version: '2026-1',
  points: [
    {
      title: { vi: 'Máy ghi lại những gì', en: 'What is recorded' },
      text: {
        vi: 'Mỗi lượt đánh giá của người dân: mức độ, lý do và góp ý nếu có, tên cán bộ đang đăng nhập, quầy, thủ tục và thời điểm; các lần bạn đăng nhập và đăng xuất ở máy; lúc máy bật, tắt. Không ghi âm, ghi hình, không nhận dạng khuôn mặt.',
        en: 'Every rating by a citizen: its level, reasons and a comment if any, the clerk signed in, the counter, the procedure and the time; when you sign in and out at the kiosk; when it is switched on and off. No sound, no pictures, no face recognition.',
      },
    },
    {
      title: { vi: 'Để làm gì', en: 'What for' },
      text: {
        vi: 'Để biết người dân hài lòng đến đâu với việc phục vụ ở từng quầy. Kết quả chỉ góp vào phần thái độ phục vụ và không bao giờ tự động quyết định việc xếp loại.',
        en: 'To know how satisfied citizens are with the service at each counter. Results bear on the attitude part alone and never decide a grading by themselves.',
      },
    },
    {
      title: { vi: 'Ai được xem', en: 'Who sees it' },
      text: {
        vi: 'Người quản lý đơn vị, cấp trên và người kiểm tra xem số liệu tổng hợp và góp ý đã che thông tin cá nhân. Bạn xem được số liệu tổng hợp của chính mình theo tuần đã khép lại. Không ai ở quầy xem được từng lượt đánh giá.',
        en: 'The manager of the unit, the level above and auditors see aggregates and comments with personal data masked. You see your own aggregate in whole closed weeks. Nobody at the counter sees single ratings.',
      },
    },
    {
      title: { vi: 'Quyền của bạn', en: 'Your rights' },
      text: {
        vi: 'Bạn có thể đề nghị xem lại khi cho rằng lượt đánh giá không phải của mình; người quản lý có tên phải trả lời bằng văn bản lưu lại ở đây. Nếu đề nghị đúng, số liệu sau rà soát thay đổi, số liệu gốc vẫn giữ nguyên bên cạnh. Phản ánh được kết luận là không đúng thì không tính.',
        en: 'You may contest what you hold is not yours; a named manager must answer, on record here. If you are right, the figure after review changes and the original stays beside it. A complaint found false does not count.',
      },
    },
    {
      title: { vi: 'Giữ trong bao lâu', en: 'How long it is kept' },
      text: {
        vi: 'Khi bạn thôi làm việc ở đơn vị, ảnh và mã PIN bị xoá ngay. Hết thời hạn lưu giữ, tên trong số liệu được thay bằng mã; chỉ còn lại các con số.',
        en: 'When you leave the unit, your portrait and PIN are removed at once. After the retention term your name in the figures gives way to a code; the counts alone stay.',
      },
    },
  ],
};
