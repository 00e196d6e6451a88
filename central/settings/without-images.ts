import { createHash } from 'node:crypto';
import type { SettingsChanges } from '../../shared/contract/counter-settings.ts';

/** As the settings are put on record: a picture by its hash, so that the chain of acts stays small. */
export function withoutImages(settings: SettingsChanges): object {
  const { emblem, contacts } = settings;
  return {
    ...settings,
    ...(emblem && { emblem: hashOf(emblem) }),
    ...(contacts?.head?.portrait && {
      contacts: {
        ...contacts,
        head: { ...contacts.head, portrait: hashOf(contacts.head.portrait) },
      },
    }),
  };
}

function hashOf(image: string): string {
  return `sha256:${createHash('sha256').update(image).digest('hex')}`;
}
