/** What a person reads while a Chromium is looked for; both languages are printed, Vietnamese first. */
export interface ChromiumMessages {
  readonly found: (path: string) => string;
  readonly installing: (command: string) => string;
  readonly failed: (command: string) => string;
  readonly missing: string;
}

export const CHROMIUM_MESSAGES: Readonly<Record<'vi' | 'en', ChromiumMessages>> = {
  vi: {
    found: (path) => `Dùng trình duyệt ${path}`,
    installing: (command) => `Chưa có Chromium, đang cài đặt: ${command}`,
    failed: (command) => `Không cài được bằng lệnh: ${command}`,
    missing: `Các bài kiểm thử cần một trình duyệt Chromium hoặc Chrome, nhưng máy này chưa có.
Hãy làm một trong các cách sau rồi chạy lại:
  - Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium
  - Máy khác:        npx playwright-core install chromium
  - Đã có sẵn:       đặt biến môi trường CHROMIUM là đường dẫn đến tệp chạy của trình duyệt`,
  },
  en: {
    found: (path) => `Using the browser ${path}`,
    installing: (command) => `No Chromium here, installing one: ${command}`,
    failed: (command) => `This did not install one: ${command}`,
    missing: `The tests need a Chromium or Chrome browser, and this machine has none.
Do one of these, then run them again:
  - Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium
  - elsewhere:       npx playwright-core install chromium
  - you have one:    set the environment variable CHROMIUM to the path of its program file`,
  },
};
