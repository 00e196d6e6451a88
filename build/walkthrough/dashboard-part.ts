import type { Page } from 'playwright-core';
import type { StartReport } from '../../central/demo/start-message.ts';

export async function signInAtDashboard(page: Page, report: StartReport): Promise<void> {
  if (!report.admin) throw new Error('the walkthrough needs an empty data folder');
  await page.goto(`${report.url}/`);
  await page.getByLabel('Tên đăng nhập').fill(report.admin.name);
  await page.getByLabel('Mật khẩu').fill(report.admin.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('table').first().waitFor();
}

/** Waits until the centre has counted that many ratings of a clerk. */
export async function untilCounted(page: Page, clerk: string, n: number): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(`^${clerk}`) }).first();
  await row
    .getByRole('cell', { name: String(n), exact: true })
    .first()
    .waitFor();
}

export async function showDevices(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Thiết bị' }).click();
  await page.getByText('Đang liên lạc').waitFor();
  await page.getByLabel('Quầy', { exact: true }).selectOption({ label: 'Quầy 1: Hộ tịch' });
  await page.getByRole('button', { name: 'Tạo mã' }).click();
  await page.getByText('Mã cho Quầy 1').waitFor();
}
