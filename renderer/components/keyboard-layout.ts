/** Rows of characters, each key two columns wide; what is no character stands at the ends of the last two rows. */
export const LETTER_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
export const SYMBOL_ROWS = ['1234567890', '-/:()%+&"', "!?;…'₫@"] as const;
export const DIGIT_ROW = '1234567890';
