import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { periodsUntil } from '../../../../central/web/reports/period-choices.ts';
import { ReportsView } from '../../../../central/web/reports/reports-view.tsx';
import { PERIOD_PATTERN, type ReportView } from '../../../../shared/contract/reports.ts';
import { answeringCentre, problem } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const REPORT: ReportView = {
  id: '6f1d2c3a-0000-4000-8000-000000000001',
  unit: UNIT.id,
  form: 'clerks',
  period: '2026-Q3',
  locale: 'vi',
  sha256: 'ab'.repeat(32),
  ruleSets: ['kiosk-2026'],
  madeBy: 'quan-ly',
  madeAt: '2026-10-02T02:00:00.000Z',
};
const REST = {
  'GET /v1/reports': { reports: [REPORT], next: null },
  'GET /v1/report-schedules': { schedules: [] },
  'GET /v1/report-runs': { runs: [] },
};

describe('the reports', () => {
  test('are there to be downloaded in four formats, each named for those who hear it', async () => {
    showPage(ReportsView, await answeringCentre(REST));
    const row = await screen.findByRole('row', { name: /Theo công chức/ });
    expect(row).toHaveTextContent('Quý 3/2026');
    const links = within(row).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['pdf', 'xlsx', 'csv', 'json'].map((format) => `/v1/reports/${REPORT.id}/files/${format}`),
    );
    expect(links[0]).toHaveAccessibleName(/^Tải Theo công chức .*, Quý 3\/2026, dạng PDF$/);
  });

  test('are made of the chosen form and period', async () => {
    const centre = await answeringCentre({
      ...REST,
      'POST /v1/reports': { status: 201, json: REPORT },
    });
    const user = showPage(ReportsView, centre, 'auditor');
    const form = screen.getByRole('form', { name: 'Lập báo cáo' });
    await user.selectOptions(within(form).getByLabelText('Loại báo cáo'), 'procedures-review');
    const [, quarter = ''] = periodsUntil(Date.now(), 'quarters');
    await user.selectOptions(within(form).getByLabelText('Kỳ'), quarter);
    await user.click(within(form).getByRole('button', { name: 'Lập báo cáo' }));
    await screen.findByRole('row', { name: /Theo công chức/ });
    expect(centre.asked.find(({ route }) => route === 'POST /v1/reports')?.body).toEqual({
      unit: UNIT.id,
      form: 'procedures-review',
      period: quarter,
      locale: 'vi',
    });
  });

  test('that are refused say why', async () => {
    const centre = await answeringCentre({
      ...REST,
      'POST /v1/reports': problem(403, 'role-missing'),
    });
    const user = showPage(ReportsView, centre);
    await user.click(screen.getByRole('button', { name: 'Lập báo cáo' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('không có quyền');
  });

  test.each([
    ['manager', true],
    ['auditor', false],
    ['province', false],
  ] as const)('are scheduled by the role %s: %s', async (role, may) => {
    showPage(ReportsView, await answeringCentre(REST), role);
    await screen.findByText('Chưa đặt lịch nào');
    expect(screen.queryByRole('form', { name: 'Đặt lịch gửi' }) !== null).toBe(may);
  });

  test('have periods as the wire writes them, across the turn of the year', () => {
    const at = Date.parse('2027-01-01T00:30:00+07:00');
    expect(periodsUntil(at, 'months').slice(0, 2)).toEqual(['2027-01', '2026-12']);
    expect(periodsUntil(at, 'quarters').slice(0, 2)).toEqual(['2027-Q1', '2026-Q4']);
    expect(periodsUntil(at, 'years').slice(0, 2)).toEqual(['2027', '2026']);
    for (const one of periodsUntil(at, 'months')) expect(one).toMatch(PERIOD_PATTERN);
  });
});
