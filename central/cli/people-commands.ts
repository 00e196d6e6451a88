import { roleSchema, type Role } from '../../shared/contract/session.ts';
import { hashSchema } from '../../shared/log/entry.ts';
import type { AuditHead } from '../accounts/audit-chain.ts';
import { createUser, type NewUser } from '../accounts/create-user.ts';
import { verifyAudit } from '../accounts/verify-audit.ts';
import type { OpenParts } from '../open-parts.ts';
import { applyRetention } from '../rights/retention.ts';
import type { Options, Said } from './commands.ts';

const BY = 'cli';

export async function makeUser({ parts }: OpenParts, options: Options): Promise<Said> {
  const { name = '' } = options;
  const role = roleSchema.safeParse(options.role);
  if (!role.success)
    return { ok: false, key: 'cli.bad-role', values: { role: options.role ?? '' } };
  const made = await createUser(parts, userFrom(name, role.data, options), BY);
  if (made.ok)
    return {
      ok: true,
      key: 'cli.user-made',
      values: { name, role: role.data, password: made.password },
    };
  switch (made.reason) {
    case 'bad-name':
      return { ok: false, key: 'cli.bad-name' };
    case 'name-taken':
      return { ok: false, key: 'cli.user-exists', values: { name } };
    case 'unit-unknown':
      return { ok: false, key: 'cli.no-such-unit', values: { unit: options.unit ?? '' } };
    case 'clerk-unknown':
      return { ok: false, key: 'cli.clerk-needed' };
  }
}

function userFrom(name: string, role: Role, { unit, area, clerk }: Options): NewUser {
  const user = { name, role, password: null, mustChangePassword: true };
  if (clerk !== undefined && unit !== undefined) return { ...user, clerk: { unit, id: clerk } };
  if (unit === undefined && area === undefined) return user;
  const reach = { units: [unit ?? []].flat(), areas: [area ?? []].flat() };
  return { ...user, reach: { all: false, ...reach } };
}

export async function checkAudit({ parts }: OpenParts, { anchor }: Options): Promise<Said> {
  const noted = anchor === undefined ? null : readAnchor(anchor);
  if (anchor !== undefined && noted === null)
    return { ok: false, key: 'cli.bad-anchor', values: { anchor } };
  const verdict = await verifyAudit(parts.db, noted);
  if (verdict.ok) {
    const { acts, head } = verdict;
    return { ok: true, key: 'cli.audit-whole', values: { acts: String(acts), head } };
  }
  const { seq, fault } = verdict;
  return { ok: false, key: 'cli.audit-broken', values: { seq: String(seq), fault } };
}

function readAnchor(text: string): AuditHead | null {
  const [seq = '', hash = ''] = text.split(':');
  if (!/^\d{1,15}$/.test(seq) || !hashSchema.safeParse(hash).success) return null;
  return { seq: Number(seq), hash };
}

export async function applyTerms({ parts }: OpenParts): Promise<Said> {
  const { departed, renamed, comments } = await applyRetention(parts, BY);
  return { ok: true, key: 'cli.retention', values: { departed, renamed, comments } };
}
