import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FOLDER = '@expo-google-fonts/be-vietnam-pro';
const require = createRequire(import.meta.url);

function font(path: string): Buffer {
  return readFileSync(require.resolve(`${FOLDER}/${path}`));
}

/** Be Vietnam Pro, as the kiosk and the dashboard have it; every Vietnamese letter is in one file of the package. */
export const FONTS = {
  regular: font('400Regular/BeVietnamPro_400Regular.ttf'),
  bold: font('700Bold/BeVietnamPro_700Bold.ttf'),
  italic: font('400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf'),
} as const;
export type FontName = keyof typeof FONTS;
