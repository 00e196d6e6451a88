import type { DemoWard } from '../../../../central/demo/wards/offices.ts';
import { unitIdOf } from '../../../../central/demo/wards/offices.ts';
import { sealFeedback } from '../../../../renderer/app/seal-feedback.ts';
import { CLERK_EVALUATIONS_PATH } from '../../../../shared/contract/evaluations.ts';
import { localDay } from '../../../../shared/domain/opening-hours.ts';
import type { Feedback } from '../../../../shared/domain/feedback.ts';
import type { TestPerson } from '../../../support/central-browser.ts';
import { ratingGiven, type TestKiosk } from '../../../support/central-kiosk.ts';
import { done } from './people.ts';

const A_MINUTE_MS = 60_000;
const WRITTEN: readonly Feedback[] = [
  {
    about: 'report',
    text: 'Tôi phải quay lại ba lần vì thiếu giấy, xin gọi 0912 345 678',
    contact: 'Bà Tư, 0912 345 678',
  },
  { about: 'proposal', text: 'Xin kê thêm ghế chờ ở sảnh cho người già', contact: '' },
];

/** Today's ratings, with an accusation, words to the office, entries that can't be counted, and a figure that is frozen. */
export async function fillKiosk(
  kiosk: TestKiosk,
  { office, input }: DemoWard,
  manager: TestPerson,
): Promise<void> {
  const now = Date.now();
  const clerk = input.clerks[0]?.id ?? '';
  const counter = input.counters[0]?.id ?? '';
  const procedure = input.procedures[0]?.code ?? null;
  const rated = { clerk, counter, procedure };
  const send = async (from: number): Promise<void> => {
    const answer = await kiosk.send(kiosk.log.slice(from));
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  for (let count = 0; count < 12; count += 1)
    kiosk.append(
      ratingGiven({ ...rated, level: 5 - (count % 3) }),
      now - (40 - count) * A_MINUTE_MS,
    );
  const accused = kiosk.append(ratingGiven({ ...rated, level: 1 }));
  kiosk.append({
    kind: 'rating.explained',
    body: {
      rating: accused.seq,
      reasons: ['extra-charges', 'attitude'],
      comment: 'Bị thu thêm năm mươi nghìn đồng không có biên lai.',
    },
  });
  for (const feedback of WRITTEN) {
    const verdict = await sealFeedback(feedback, kiosk.config.config.exportRecipient);
    if (!verdict.ok) throw new Error('not sealed');
    kiosk.append({ kind: 'feedback.given', body: { sealed: verdict.sealed } });
  }
  kiosk.append(ratingGiven({ ...rated, clerk: 'khong-co-ai' }));
  kiosk.append(ratingGiven({ ...rated, counter: 'khong-co-quay' }));
  await send(0);
  // Seen now, the figure may not tell of the two that follow.
  const today = localDay(now);
  const query = new URLSearchParams({ unit: unitIdOf(office), from: today, to: today });
  await done(manager, 'GET', `${CLERK_EVALUATIONS_PATH}?${query}`);
  const before = kiosk.log.length;
  for (const level of [5, 4]) kiosk.append(ratingGiven({ ...rated, level }));
  await send(before);
}
