import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../../shared/contract/counter-settings.ts';

const CLERK = 'Lê Thị Lan Anh';

export type Shoot = (page: Page, name: string) => Promise<void>;

/** Signs a clerk in at the kiosk, as her own fingers would. */
export async function signInAtKiosk(page: Page, pin: string, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: 'Cán bộ đăng nhập' }).click();
  const clerk = page.getByRole('button', { name: CLERK });
  await clerk.waitFor();
  await shoot(page, '1-kiosk-clerks');
  await clerk.click();
  const pad = page.getByRole('group', { name: 'Bàn phím số' });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Hài lòng', exact: true }).waitFor();
}

/**
 * One citizen: a tap, no reasons, the thanks, and the faces again for the next one, who comes later than the kiosk takes
 * two taps for one. `onKept`: while the reasons are asked.
 */
export async function rate(page: Page, level: string, onKept?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: level, exact: true }).click();
  const skip = page.getByRole('button', { name: 'Bỏ qua' });
  await skip.waitFor();
  await onKept?.();
  await skip.click();
  await page.getByRole('heading', { name: 'Cảm ơn Ông/Bà' }).waitFor();
  await page.getByRole('button', { name: level, exact: true }).waitFor();
  await page.waitForTimeout(DEFAULT_SETTINGS.opening.repeatMs);
}

export const WALKTHROUGH_CLERK = CLERK;
