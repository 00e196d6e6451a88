import { expect, test } from 'vitest';
import { badgeHash, badgeText, clerkOfBadge } from '../../../shared/domain/badge.ts';

const TOKEN = '0123456789ABCDEFGHJKMNPQRS';
const TEXT = badgeText(TOKEN);

test('a badge is known by its hash, however a scanner writes its letters', () => {
  const hash = badgeHash(TEXT);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(badgeHash(` ${TEXT.toLowerCase()}\n`)).toBe(hash);
  const badges = [
    { clerk: 'minh', hash: '0'.repeat(64) },
    { clerk: 'lan', hash: hash ?? '' },
  ];
  expect(clerkOfBadge(badges, TEXT)).toBe('lan');
});

test.each(['', 'HLB-', `${TEXT}A`, TEXT.slice(0, -1), '000.00.12.H55-261123-0001', TOKEN])(
  '%j is no badge',
  (text) => {
    expect(badgeHash(text)).toBeNull();
    expect(clerkOfBadge([{ clerk: 'lan', hash: badgeHash(TEXT) ?? '' }], text)).toBeNull();
  },
);
