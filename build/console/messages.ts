import type { Catalogue } from '../../shared/i18n/translate.ts';

const vi = {
  usage:
    'Cách dùng: npm start -- [--no-kiosk] [--windowed] [--browser] [--enrol] [--port <số>]\n  --no-kiosk   chỉ chạy trung tâm, in địa chỉ kiosk\n  --windowed   mở kiosk trong cửa sổ thường\n  --browser    mở kiosk bằng trình duyệt dù có Electron\n  --enrol      tạo mã đăng ký mới cho kiosk này\n  --port       cổng của trung tâm (mặc định 8787)',
  'option.bad': 'Không hiểu tuỳ chọn: {detail}',
  'build.running': 'Đang dựng chương trình…',
  'build.failed': 'Không dựng được theo {config}; lý do ở ngay trên.',
  'centre.starting': 'Đang khởi động trung tâm (dữ liệu ở {folder})…',
  'centre.failed': 'Trung tâm không khởi động được; lý do ở ngay trên.',
  'centre.ended': 'Trung tâm đã tự dừng ngoài ý muốn.',
  'ready.title': 'Hài Lòng đang chạy.',
  'ready.centre': '  Trung tâm:    {url}/',
  'ready.port': '                (cổng {usual} đang bận nên dùng cổng khác)',
  'ready.moved':
    '                (lần trước là cổng {former}; kiosk đã đăng ký ở đó cần cổng ấy, nên lần này phải đăng ký mới)',
  'ready.kiosk': '  Kiosk:        {address}',
  'ready.code': '                (địa chỉ chứa mã đăng ký dùng một lần, hết hạn sau 24 giờ)',
  'ready.admin': '  Đăng nhập:    {name}, mật khẩu {password} (chỉ hiện lần này, hãy ghi lại)',
  'ready.admin-known': '  Đăng nhập:    tài khoản đã tạo lần đầu (quên mật khẩu: xem README)',
  'ready.pins': '  Mã PIN của cán bộ (chỉ để dùng thử):',
  'ready.pin': '    {pin}  {name}',
  'ready.data': '  Dữ liệu:      {folder}',
  'ready.stop': '  Dừng:         nhấn Ctrl-C',
  'kiosk.electron': 'Kiosk mở bằng Electron. Thoát kiosk: Alt+F4.',
  'kiosk.browser': 'Kiosk mở bằng trình duyệt {path}. Thoát kiosk: Alt+F4.',
  'kiosk.try-electron':
    'Chưa có tệp chạy của Electron, đang thử tải (tối đa một phút, chỉ một lần)…',
  'kiosk.no-display':
    'Máy này không có màn hình: hãy mở địa chỉ kiosk ở trên bằng trình duyệt trên máy này.',
  'kiosk.no-program':
    'Không thấy Electron, Chrome hay Chromium: hãy mở địa chỉ kiosk ở trên bằng một trình duyệt, hoặc đặt biến CHROMIUM.',
  'kiosk.closed': 'Kiosk đã đóng; trung tâm vẫn chạy. Nhấn Ctrl-C để dừng.',
  'kiosk.failed':
    'Kiosk không mở được ({detail}); trung tâm vẫn chạy. Hãy mở địa chỉ kiosk ở trên bằng trình duyệt.',
  'stop.stopping': 'Đang dừng…',
  'stop.stopped': 'Đã dừng. Dữ liệu còn nguyên.',
  'dev.ready':
    'Chế độ phát triển:\n  Trang trung tâm:  {web}\n  Trang kiosk:      {kiosk}\n  API trung tâm:    {central}\n  Nhấn Ctrl-C để dừng.',
  'dev.centre-restarted': 'Trung tâm đã khởi động lại.',
  'dev.electron-restarted': 'Electron đã khởi động lại.',
  'dev.build-failed': 'Bản dựng lỗi; chờ lần sửa tiếp theo.',
  'walkthrough.done': 'Đã chụp {count} ảnh vào {folder}.',
  'walkthrough.no-browser':
    'Cần một trình duyệt Chromium hoặc Chrome. Hãy chạy npm test một lần để cài, hoặc đặt biến CHROMIUM.',
} as const;

const en = {
  usage:
    'Usage: npm start -- [--no-kiosk] [--windowed] [--browser] [--enrol] [--port <number>]\n  --no-kiosk   run the centre alone and print the kiosk’s address\n  --windowed   open the kiosk in an ordinary window\n  --browser    open the kiosk in a browser although Electron is there\n  --enrol      make a new enrolment code for this kiosk\n  --port       port of the centre (usually 8787)',
  'option.bad': 'Option not understood: {detail}',
  'build.running': 'Building the programs…',
  'build.failed': 'The build by {config} failed; the reason stands above.',
  'centre.starting': 'Starting the centre (data in {folder})…',
  'centre.failed': 'The centre did not start; the reason stands above.',
  'centre.ended': 'The centre has stopped by itself.',
  'ready.title': 'Hài Lòng is running.',
  'ready.centre': '  Centre:       {url}/',
  'ready.port': '                (port {usual} is busy, so another one is used)',
  'ready.moved':
    '                (it was port {former} before; the kiosk enrolled there needs that one, so this is a new enrolment)',
  'ready.kiosk': '  Kiosk:        {address}',
  'ready.code': '                (the address holds an enrolment code for one use within 24 hours)',
  'ready.admin':
    '  Sign in as:   {name}, password {password} (shown only this once, write it down)',
  'ready.admin-known':
    '  Sign in as:   the account of the first start (lost password: see the README)',
  'ready.pins': '  PINs of the clerks (for the demo only):',
  'ready.pin': '    {pin}  {name}',
  'ready.data': '  Data:         {folder}',
  'ready.stop': '  Stop:         press Ctrl-C',
  'kiosk.electron': 'The kiosk opens in Electron. Leave it with Alt+F4.',
  'kiosk.browser': 'The kiosk opens in the browser {path}. Leave it with Alt+F4.',
  'kiosk.try-electron':
    'Electron’s binary is missing, trying to download it (a minute at most, only once)…',
  'kiosk.no-display':
    'This machine has no display: open the kiosk’s address above in a browser on this machine.',
  'kiosk.no-program':
    'Neither Electron nor Chrome nor Chromium was found: open the kiosk’s address above in a browser, or set CHROMIUM.',
  'kiosk.closed': 'The kiosk was closed; the centre goes on. Press Ctrl-C to stop.',
  'kiosk.failed':
    'The kiosk did not open ({detail}); the centre goes on. Open the kiosk’s address above in a browser.',
  'stop.stopping': 'Stopping…',
  'stop.stopped': 'Stopped. All data is kept.',
  'dev.ready':
    'Development:\n  Dashboard:    {web}\n  Kiosk page:   {kiosk}\n  Centre API:   {central}\n  Press Ctrl-C to stop.',
  'dev.centre-restarted': 'The centre was restarted.',
  'dev.electron-restarted': 'Electron was restarted.',
  'dev.build-failed': 'The build failed; waiting for the next change.',
  'walkthrough.done': 'Took {count} pictures into {folder}.',
  'walkthrough.no-browser':
    'A Chromium or Chrome browser is needed. Run npm test once to install one, or set CHROMIUM.',
} as const satisfies Record<keyof typeof vi, string>;

/** What `npm start`, `npm run dev` and `npm run walkthrough` say. */
export const CONSOLE_MESSAGES: Catalogue<keyof typeof vi> = { vi, en };
export type ConsoleKey = keyof typeof vi;
