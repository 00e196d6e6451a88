const SIGNS = /\p{M}/gu;
/** ký and kí, lý and lí are one word to a reader; quy and thuy are left alone. */
const FINAL_Y = /^([bcdghklmnprstvx]{1,2})y$/;

/** Lower case without diacritics: `Đăng ký` → `dang ky`. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(SIGNS, '').replaceAll('đ', 'd');
}

/** The words of a text as they are searched. The points of a procedure code are left out: `1.001193` → `1001193`. */
export function searchWords(text: string): readonly string[] {
  const words = fold(text)
    .replace(/(?<=\d)\.(?=\d)/g, '')
    .match(/[a-z\d]+/g);
  return (words ?? []).map((word) => word.replace(FINAL_Y, '$1i'));
}
