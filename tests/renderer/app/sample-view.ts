import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import type { KioskView } from '../../../shared/contract/ipc.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';

function both(text: string): { readonly vi: string; readonly en: string } {
  return { vi: text, en: text };
}

export const CLERKS = ['clerk-1', 'clerk-2'].map((id) => ({
  id,
  name: `Cán bộ ${id}`,
  title: both('Công chức'),
  portrait: 'data:image/svg+xml,<svg/>',
}));

/** A counter that is always open; the version is the one that `SimulatedCentre` has. */
export const VIEW: KioskView = {
  version: 'a'.repeat(64),
  unit: { id: 'u1', code: 'H55.1', name: both('Phường Đồng Quang'), parent: both('Thái Nguyên') },
  counter: { id: 'c3', number: 3, name: both('Đất đai') },
  roster: CLERKS,
  staff: [{ id: 'cntt', name: 'Đinh Công Vinh', role: 'it' }],
  exportRecipient: `age1${'q'.repeat(58)}`,
  scale: FIVE_LEVELS,
  questionnaire: null,
  procedures: [],
  openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })),
  settings: DEFAULT_SETTINGS,
  badges: [],
};
