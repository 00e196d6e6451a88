import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BundleUpload } from '../../../../central/web/bundles/bundle-upload.tsx';
import { WordsProvider } from '../../../../central/web/i18n/words.tsx';
import { BUNDLE_PART_BYTES, type BundleUploadView } from '../../../../shared/contract/bundles.ts';
import { fakeCentre, type FakeCentre } from '../fake-centre.ts';
import { UNIT } from '../office-fixture.ts';

const RECEIPT = {
  format: 'hailong-receipt/1',
  centreKey: 'abc',
  receipt: {
    receipt: { device: 'kiosk-1', through: 1_200, hash: 'a'.repeat(64), receivedAt: 7 },
    signature: 'A'.repeat(86),
  },
} as const;

const UPLOAD: BundleUploadView = {
  id: 4,
  unit: UNIT.id,
  file: 'hai-long-kiosk-1-1-1200.age',
  bytes: 0,
  at: 0,
  by: 'admin',
  state: 'uploading',
  parts: 0,
  device: null,
  done: 0,
  total: 0,
  stored: 0,
  duplicates: 0,
  quarantined: 0,
  fault: null,
  receipt: null,
};

/** A centre that takes parts, loses every second answer, and ends as it is told. */
function taking(
  end: Partial<BundleUploadView>,
  left: BundleUploadView | null = null,
): { centre: FakeCentre; parts: number[] } {
  const parts: number[] = [];
  let state = left ?? UPLOAD;
  let answers = 0;
  const centre = fakeCentre({
    bundleUploads: async () => ({ ok: true, value: { uploads: left === null ? [] : [left] } }),
    beginBundleUpload: async ({ bytes }) => ({ ok: true, value: (state = { ...UPLOAD, bytes }) }),
    putBundlePart: async (_unit, _id, part, content) => {
      if (part === state.parts) {
        parts.push(content.size);
        state = { ...state, parts: part + 1 };
      }
      answers += 1;
      if (answers % 2 === 1) return { ok: false, failure: { kind: 'unreachable' } };
      return { ok: true, value: state };
    },
    bundleUpload: async () => ({ ok: true, value: { ...state, ...end } }),
  });
  return { centre, parts };
}

async function choose(centre: FakeCentre, bytes: number): Promise<void> {
  render(
    <WordsProvider locale="vi">
      <BundleUpload api={centre} unit={UNIT} onSignedOut={() => undefined} />
    </WordsProvider>,
  );
  const file = new File([new Uint8Array(bytes)], UPLOAD.file);
  await userEvent.setup().upload(screen.getByLabelText('Tệp hai-long-….age trên USB'), file);
}

test('a file goes up in parts, each once over a bad line, and ends with a receipt to carry back', async () => {
  const { centre, parts } = taking({
    state: 'whole',
    stored: 1_200,
    device: 'kiosk-1',
    receipt: RECEIPT,
  });
  await choose(centre, BUNDLE_PART_BYTES + 10);
  const note = await screen.findByRole('status', {}, { timeout: 10_000 });
  expect(note).toHaveTextContent('Đã nhập trọn vẹn');
  expect(note).toHaveTextContent('1.200 bản ghi mới');
  expect(parts).toEqual([BUNDLE_PART_BYTES, 10]);
  const link = screen.getByRole('link', { name: /Tải biên nhận/ });
  expect(link).toHaveAttribute('download', 'hai-long-kiosk-1.receipt.json');
  const address = link.getAttribute('href') ?? '';
  expect(JSON.parse(decodeURIComponent(address.split(',')[1] ?? ''))).toEqual(RECEIPT);
});

test('a file that is not whole is said so loudly, with the remedy', async () => {
  const fault = {
    code: 'cut-off',
    line: 3,
    offset: 9,
    seq: 500,
    detail: '',
    text: 'CUT OFF, in the language of the browser',
  } as const;
  const { centre } = taking({ state: 'not-whole', stored: 500, fault });
  await choose(centre, 20);
  const alert = await screen.findByRole('alert', {}, { timeout: 10_000 });
  expect(alert).toHaveTextContent('Tệp KHÔNG trọn vẹn');
  expect(alert).toHaveTextContent('bị cắt hoặc hỏng sau bản ghi số 500');
  expect(screen.queryByText('Đã nhập trọn vẹn')).toBeNull();
});

test('a centre that refuses is heard', async () => {
  const refused = { ok: false, failure: { kind: 'problem', code: 'role-missing' } } as const;
  await choose(fakeCentre({ beginBundleUpload: async () => refused }), 20);
  expect(await screen.findByText(/quyền/)).toBeVisible();
});

const LEFT = { ...UPLOAD, id: 3, bytes: BUNDLE_PART_BYTES + 10, parts: 1 };

test('a file that was sent in part goes on where it stopped when it is chosen again', async () => {
  const { centre, parts } = taking({ state: 'whole' }, LEFT);
  await choose(centre, LEFT.bytes);
  await screen.findByText('Đã nhập trọn vẹn', {}, { timeout: 10_000 });
  expect(parts).toEqual([10]);
});

test('another file of that name and size begins anew', async () => {
  const { centre, parts } = taking({ state: 'whole' }, LEFT);
  const { putBundlePart } = centre;
  centre.putBundlePart = async (unit, id, part, content) =>
    id === LEFT.id
      ? { ok: false, failure: { kind: 'problem', code: 'invalid-parameter' } }
      : await putBundlePart(unit, id, part, content);
  await choose(centre, LEFT.bytes);
  await screen.findByText('Đã nhập trọn vẹn', {}, { timeout: 10_000 });
  expect(parts).toEqual([BUNDLE_PART_BYTES, 10]);
});

test('files sent before are listed with what they lack and their receipts', async () => {
  const fault = {
    code: 'cut-off',
    line: 3,
    offset: 9,
    seq: 5,
    detail: '',
    text: 'CUT OFF, in the language of the browser',
  } as const;
  const uploads: readonly BundleUploadView[] = [
    LEFT,
    { ...UPLOAD, id: 2, bytes: 10, state: 'not-whole', fault },
    { ...UPLOAD, id: 1, bytes: 10, state: 'whole', stored: 1_200, receipt: RECEIPT },
  ];
  const centre = fakeCentre({ bundleUploads: async () => ({ ok: true, value: { uploads } }) });
  render(
    <WordsProvider locale="vi">
      <BundleUpload api={centre} unit={UNIT} onSignedOut={() => undefined} />
    </WordsProvider>,
  );
  const table = await screen.findByRole('table', { name: 'Các tệp đã gửi' });
  const [, left, cut, whole] = within(table).getAllByRole('row');
  expect(left).toHaveTextContent('Chọn lại đúng tệp này');
  expect(cut).toHaveTextContent('Tệp KHÔNG trọn vẹn');
  expect(cut).toHaveTextContent('bị cắt hoặc hỏng sau bản ghi số 5');
  expect(whole).toHaveTextContent('1.200');
  const link = screen.getByRole('link', { name: /đến bản ghi 1200/ });
  expect(link).toHaveAttribute('download', 'hai-long-kiosk-1.receipt.json');
});
