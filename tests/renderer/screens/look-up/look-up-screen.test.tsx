import { screen, within } from '@testing-library/react';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { LOOK_UP_SCENES, TOLD_VIEW } from '../../../../renderer/preview/look-up-scenes.ts';
import { PAPERS, STEPS } from '../../../../renderer/preview/fixture-procedures.ts';
import { VIEW } from '../../../../renderer/preview/fixture-view.ts';
import { loadLookUp } from '../../../../renderer/screens/look-up-part.ts';
import type { KioskView } from '../../../../shared/contract/ipc.ts';
import { crc16, fieldMap } from '../../../shared/payment/emv.ts';
import { renderScreen, type RenderedScreen } from '../render-screen.tsx';

beforeAll(loadLookUp);

async function show(name: string, change: Partial<KioskView> = {}): Promise<RenderedScreen> {
  const scene = LOOK_UP_SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  const rendered = renderScreen(scene.shown, { view: { ...scene.view, ...change } });
  await screen.findByRole('button', { name: 'Kết thúc' });
  return rendered;
}

/** What a camera would read from the drawing: its cells are 1 × 1 in the units of its box. */
function readCode(code: HTMLElement, scale = 3): string {
  const size = Number(code.getAttribute('viewBox')?.split(' ')[2]) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y] of (code.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h1v1h-1z/g,
  ))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < scale; column += 1) {
        const at = ((Number(y) * scale + row) * size + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
  return decodeQR({ width: size, height: size, data });
}

describe('the search', () => {
  test.each(['khai sinh', 'KHAI SINH', 'khai sih'])('finds what is meant by %s', async (query) => {
    const scene = LOOK_UP_SCENES['look-up-fields'];
    if (scene?.shown.name !== 'looking-up') throw new Error('no look-up');
    renderScreen(
      { ...scene.shown, query: { text: query, cursor: query.length, word: null } },
      { view: scene.view },
    );
    const [first] = within(await screen.findByRole('list')).getAllByRole('button');
    expect(first).toHaveAccessibleName(/^Thủ tục đăng ký khai sinh/);
  });

  test('begins with the fields, the largest first, and narrows down to one', async () => {
    const { intents, user } = await show('look-up-fields');
    const fields = within(screen.getByRole('list')).getAllByRole('button');
    expect(fields[0]).toHaveAccessibleName('Hộ tịch 8 thủ tục');
    await user.click(fields[0]!);
    expect(intents).toEqual([{ type: 'field-chosen', field: 'Hộ tịch' }]);
  });

  test('is typed on our own keys, and leads to the procedure', async () => {
    const { intents, user } = await show('look-up-found');
    await user.click(screen.getByRole('button', { name: 'n' }));
    await user.click(screen.getByRole('button', { name: 'Xoá một ký tự' }));
    expect(screen.queryByRole('button', { name: 'Xuống dòng' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Thủ tục đăng ký khai sinh 1\.001193/ }));
    expect(intents).toEqual([
      { type: 'key-typed', key: 'n' },
      { type: 'key-erased' },
      { type: 'procedure-chosen', code: '1.001193' },
    ]);
  });

  test('says so when nothing is found', async () => {
    await show('look-up-nothing');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Không tìm thấy');
  });

  test('says so when the office has posted nothing', async () => {
    await show('look-up-empty');
    expect(screen.getByText(/chưa đưa danh mục thủ tục/)).toBeVisible();
  });
});

describe('a procedure', () => {
  const PAPERS_NAME = /^Thành\sphần hồ\ssơ$/;
  function rowOf(name: string): string {
    return screen.getByText(name, { selector: 'dt' }).parentElement?.textContent ?? '';
  }

  test('says what its source says, with the day of its fee', async () => {
    await show('look-up-procedure');
    expect(rowOf('Thời hạn giải quyết')).toContain('1 ngày');
    expect(rowOf('Phí, lệ phí')).toMatch(/Không thu.*1\/7\/2026/);
    expect(rowOf('Nguồn')).toContain('https://dichvucong.gov.vn/');
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('never makes up what its source does not say', async () => {
    await show('look-up-procedure-long');
    expect(rowOf('Phí, lệ phí')).toContain('Nguồn chưa ghi');
    expect(rowOf('Phí, lệ phí')).not.toMatch(/Không thu|₫/);
  });

  test('says where its papers and steps are to be had: at the counter, by telephone, at the source', async () => {
    await show('look-up-procedure');
    const said = rowOf('Thành phần hồ sơ, trình tự thực hiện');
    expect(said).toMatch(/hỏi cán bộ tại quầy.*gọi 0208\s000\s0000.*trang nguồn/);
    const code = readCode(screen.getByRole('img', { name: /Mã QR/ }));
    expect(code).not.toContain('tại quầy');
  });

  test('lists the papers and numbers the steps that the office has told', async () => {
    await show('look-up-procedure-papers');
    const papers = screen.getByRole('list', { name: PAPERS_NAME });
    expect(
      within(papers)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(PAPERS);
    const steps = screen.getByRole('list', { name: /^Trình\stự thực\shiện$/ });
    expect(steps.tagName).toBe('OL');
    expect(within(steps).getAllByRole('listitem')[0]).toHaveTextContent(STEPS[0] ?? '?');
    expect(screen.queryByText(/chưa có phần này/)).toBeNull();
  });

  test('with papers alone says that its steps are to be asked for', async () => {
    const procedures = TOLD_VIEW.procedures.map((one) => ({ ...one, papers: PAPERS }));
    await show('look-up-procedure', { procedures });
    expect(screen.getByRole('list', { name: PAPERS_NAME })).toBeVisible();
    expect(rowOf('Trình tự thực hiện')).toContain('hỏi cán bộ tại quầy');
  });

  test('carries its papers behind all else, within what a code holds', async () => {
    await show('look-up-procedure-papers');
    const text = readCode(screen.getByRole('img', { name: /Mã QR/ }));
    expect(text).toMatch(/Nguồn: https.*\nThành\sphần hồ\ssơ: Tờ khai đăng ký khai sinh/s);
    expect(text).not.toContain('Trình tự thực hiện');
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(820);
  });

  test('names no telephone and no page that nobody gave', async () => {
    const [first] = TOLD_VIEW.procedures;
    if (first === undefined) throw new Error('no procedure');
    const listed = { ...first, code: '1.001193', source: 'QĐ 3771/QĐ-UBND' };
    const settings = { ...TOLD_VIEW.settings, contacts: VIEW.settings.contacts };
    await show('look-up-procedure', { procedures: [listed], settings });
    expect(rowOf('Thành phần hồ sơ, trình tự thực hiện')).toMatch(/tại quầy\.$/);
  });

  test('is carried away as a code that a camera reads', async () => {
    await show('look-up-procedure');
    const text = readCode(screen.getByRole('img', { name: /Mã QR/ }));
    expect(text).toContain('Thủ tục đăng ký khai sinh');
    expect(text).toContain('1.001193');
    expect(text).toContain('https://dichvucong.gov.vn/');
  });

  test('is paid by code only where the office has an account, and only where there is a fee', async () => {
    await show('look-up-procedure-fee', { settings: VIEW.settings });
    expect(screen.queryByRole('button', { name: /Trả phí/ })).toBeNull();
  });

  test('free of charge offers no payment', async () => {
    await show('look-up-procedure');
    expect(screen.queryByRole('button', { name: /Trả phí/ })).toBeNull();
  });

  test('with a fee offers the payment', async () => {
    const { intents, user } = await show('look-up-procedure-fee');
    await user.click(screen.getByRole('button', { name: /Trả phí/ }));
    expect(intents).toEqual([{ type: 'payment-asked' }]);
  });
});

describe('the payment', () => {
  test('shows a VietQR code for this dossier as soon as its code is whole', async () => {
    await show('look-up-payment-ready');
    const payload = readCode(screen.getByRole('img', { name: /VietQR/ }));
    const fields = fieldMap(payload);
    expect(fields['63']).toBe(crc16(payload.slice(0, -4)));
    const merchant = fieldMap(fields['38'] ?? '');
    expect(merchant['00']).toBe('A000000727');
    expect(fieldMap(merchant['01'] ?? '')).toEqual({
      '00': TOLD_VIEW.settings.payment?.bankBin,
      '01': TOLD_VIEW.settings.payment?.accountNumber,
    });
    expect(fieldMap(fields['62'] ?? '')['08']).toBe('H55.00.00-260713-0975');
    expect(screen.getByText('H55.00.00-260713-0975', { selector: 'dd' })).toBeVisible();
  });

  test('asks the exact amount where the source has no condition', async () => {
    const exact = TOLD_VIEW.procedures.find(
      ({ feeVnd, feeNote }) => (feeVnd ?? 0) > 0 && feeNote.trim() === '',
    );
    if (exact === undefined) throw new Error('no procedure with an exact fee');
    const scene = LOOK_UP_SCENES['look-up-payment-ready'];
    if (scene?.shown.name !== 'looking-up' || scene.shown.page.name !== 'payment')
      throw new Error('no payment');
    renderScreen(
      { ...scene.shown, page: { ...scene.shown.page, code: exact.code } },
      { view: scene.view },
    );
    const code = await screen.findByRole('img', { name: /VietQR/ });
    expect(fieldMap(readCode(code))['54']).toBe(String(exact.feeVnd));
  });

  test('shows one for the dossier of a scanned receipt, and that a receipt can be scanned', async () => {
    await show('look-up-payment-scanned');
    expect(screen.getByText(/^Quét mã trên giấy tiếp nhận/)).toBeVisible();
    const payload = readCode(screen.getByRole('img', { name: /VietQR.*000\.00\.06\.H55/ }));
    const fields = fieldMap(payload);
    expect(fields['63']).toBe(crc16(payload.slice(0, -4)));
    expect(fieldMap(fields['62'] ?? '')['08']).toBe('0000006H552607130009751');
  });

  test('says why a scanned code names no dossier', async () => {
    await show('look-up-payment-scan-fault');
    expect(screen.getByText(/^Đây không phải là mã hồ sơ/)).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('speaks of no scanner where the office has none', async () => {
    await show('look-up-payment');
    expect(screen.getByText(/^Nhập ngày và số/)).toBeVisible();
  });

  test('is cleared as a whole', async () => {
    const { intents, user } = await show('look-up-payment-scanned');
    await user.click(screen.getByRole('button', { name: 'Xoá hết' }));
    expect(intents).toEqual([{ type: 'payment-asked' }]);
  });

  test('shows none before that', async () => {
    await show('look-up-payment');
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('tells a wrong day at once', async () => {
    await show('look-up-payment-fault');
    expect(screen.getByText(/không có thật/)).toBeVisible();
  });
});

describe('the directory', () => {
  test('names head and clerks with photo, work and telephone as the office gave them', async () => {
    await show('look-up-people');
    const people = within(screen.getByRole('list', { name: 'Cán bộ tại nơi này' }));
    const [head, first, ...rest] = people.getAllByRole('listitem');
    expect(head?.textContent).toMatch(/Người phụ trách.*Phạm Thị Thu Hà.*0208\s000\s0001/);
    expect(first?.textContent).toMatch(/Khai sinh, khai tử, kết hôn.*0208\s000\s0010/);
    expect(within(first!).getByRole('img')).toHaveAccessibleName(/^Ảnh của/);
    expect(rest.at(-1)).toHaveTextContent('Cơ quan chưa ghi số điện thoại');
  });
});

describe('reports and proposals', () => {
  test('stand side by side, with the other ways as the office gave them', async () => {
    const { intents, user } = await show('look-up-channels');
    expect(screen.getByText('Đường dây nóng: 0208 000 0000')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Viết phản ánh/ }));
    await user.click(screen.getByRole('button', { name: /^Viết kiến nghị/ }));
    expect(intents).toEqual([
      { type: 'feedback-asked', about: 'report' },
      { type: 'feedback-asked', about: 'proposal' },
    ]);
  });

  test('say so where the office has given no other way', async () => {
    await show('look-up-channels-bare');
    expect(screen.getByText(/chưa ghi địa chỉ/)).toBeVisible();
  });

  test('are written, with an optional contact, and sent or not', async () => {
    const { intents, user } = await show('look-up-form');
    expect(screen.getByRole('textbox', { name: 'Nội dung' })).toHaveValue(
      'Tôi đến lần thứ ba mà vẫn bị yêu cầu bổ sung giấy tờ không có trong danh mục.',
    );
    await user.click(screen.getByRole('button', { name: /^Liên hệ/ }));
    await user.click(screen.getByRole('button', { name: 'Gửi kín' }));
    await user.click(screen.getByRole('button', { name: 'Huỷ, không gửi' }));
    expect(intents.filter(({ type }) => type !== 'cursor-moved')).toEqual([
      { type: 'feedback-field-chosen', field: 'contact' },
      { type: 'feedback-given' },
      { type: 'went-back' },
    ]);
  });

  test('say that they could not be sent, with the words still there', async () => {
    await show('look-up-form-refused');
    expect(screen.getByRole('alert')).toHaveTextContent('Chưa gửi được');
    expect(screen.getByRole('textbox')).toHaveValue(
      'Tôi đến lần thứ ba mà vẫn bị yêu cầu bổ sung giấy tờ không có trong danh mục.',
    );
  });
});
