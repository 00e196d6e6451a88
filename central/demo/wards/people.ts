import type { LocalText } from '../../../shared/domain/local-text.ts';
import type { NewClerk } from '../../office/office-input.ts';
import { DEMO_CLERKS } from '../clerks.ts';
import { weighted, type Random } from '../year/random.ts';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Nông',
  'Ma',
  'Dương',
  'Lý',
];
const WOMEN = ['Thị Hương', 'Thu Trang', 'Ngọc Ánh', 'Thị Hạnh', 'Bích Thuỷ', 'Khánh Linh'];
const MEN = ['Văn Hùng', 'Đức Anh', 'Quang Huy', 'Minh Tuấn', 'Xuân Trường', 'Hải Nam'];
const TITLE: LocalText = { vi: 'Công chức tiếp nhận hồ sơ', en: 'Reception officer' };

/** An invented clerk; the portraits are those of the demo office, women and men in turn as drawn there. */
export function demoPerson(id: string, at: number, random: Random): NewClerk {
  const drawn = DEMO_CLERKS[at % DEMO_CLERKS.length];
  if (!drawn) throw new RangeError('nobody is drawn');
  const woman =
    drawn.name.includes('Thị') || ['Hà', 'Bích'].some((one) => drawn.name.endsWith(one));
  const one = (names: readonly string[]): string => weighted(random, names, () => 1);
  const name = `${one(FAMILY)} ${one(woman ? WOMEN : MEN)}`;
  return { id, name, title: TITLE, portrait: drawn.portrait, pin: String(202_600 + at) };
}
