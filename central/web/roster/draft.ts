import type {
  ClerkChangeRequest,
  CounterChangeRequest,
  NewClerkRequest,
  RosterEntry,
  WrittenText,
} from '../../../shared/contract/roster.ts';
import type { Counter } from '../../../shared/contract/kiosk-config.ts';
import type { LocalText } from '../../../shared/domain/local-text.ts';

/** A clerk as a form holds one: '' where nothing is written. */
export interface ClerkDraft {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly portrait: string | null;
  readonly pin: string;
}
export const NO_CLERK: ClerkDraft = {
  id: '',
  name: '',
  title: { vi: '', en: '' },
  portrait: null,
  pin: '',
};

export interface CounterDraft {
  readonly id: string;
  readonly number: string;
  readonly name: LocalText;
}
export const NO_COUNTER: CounterDraft = { id: '', number: '', name: { vi: '', en: '' } };

export function clerkDraft({ id, name, title }: RosterEntry): ClerkDraft {
  return { ...NO_CLERK, id, name, title };
}

export function counterDraft({ id, number, name }: Counter): CounterDraft {
  return { id, number: String(number), name };
}

export function newClerk({ id, name, title, portrait, pin }: ClerkDraft): NewClerkRequest {
  return {
    id: id.trim(),
    name,
    title: written(title),
    ...(portrait !== null && { portrait }),
    ...(pin.trim() !== '' && { pin: pin.trim() }),
  };
}

/** What is another than before; null: nothing is. */
export function clerkChanges(
  before: RosterEntry,
  { name, title, portrait }: ClerkDraft,
): ClerkChangeRequest | null {
  const isTitled = title.vi !== before.title.vi || title.en !== before.title.en;
  const changes: ClerkChangeRequest = {
    ...(name !== before.name && { name }),
    ...(isTitled && { title: written(title) }),
    ...(portrait !== null && { portrait }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** A number that is none is left to the centre to refuse. */
export function counterChange({ number, name }: CounterDraft): CounterChangeRequest {
  return { number: number.trim() === '' ? 0 : Number(number), name: written(name) };
}

/** Without English, the Vietnamese stands in both. */
function written({ vi, en }: LocalText): WrittenText {
  return en.trim() === '' ? { vi } : { vi, en };
}
