import type { NewPasswordView, UserRequest, UserView } from '../../shared/contract/people.ts';
import type { Database } from '../db/database.ts';
import type { Refusal } from '../problem/problem-error.ts';
import type { StoredSession } from '../store/sessions.ts';
import { readUser } from '../store/user-list.ts';
import { setDisabled, setPassword, setReach } from '../store/user-changes.ts';
import type { Reach } from '../store/user-scope.ts';
import { createUser } from './create-user.ts';
import { hashPassword, makePassword } from './password.ts';
import { covers } from './scope.ts';

interface Parts {
  readonly db: Database;
  readonly now: () => number;
}
export type Administered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const NOT_FOUND = { ok: false, refusal: { code: 'not-found' } } as const;

/** Makes an account with a password for one use. Nobody gives a reach wider than their own. */
export async function makeAccount(
  parts: Parts,
  { clerk, ...request }: UserRequest,
  by: StoredSession,
): Promise<Administered<NewPasswordView>> {
  const units = [...request.reach.units, ...(clerk === null ? [] : [clerk.unit])];
  if (!mayGive(by, { ...request.reach, units })) return outside('/reach');
  const user = { ...request, password: null, mustChangePassword: true };
  const made = await createUser(parts, clerk === null ? user : { ...user, clerk }, by.name);
  if (made.ok) {
    const found = await readUser(parts.db.write, made.id);
    if (found === null) throw new Error('an account without its row');
    return { ok: true, value: { user: found.view, password: made.password } };
  }
  switch (made.reason) {
    case 'bad-name':
      return fault('malformed-request', '/name', 'not a name for an account');
    case 'name-taken':
      return fault('name-taken', '/name', 'taken');
    case 'unit-unknown':
      return outside('/reach/units');
    case 'clerk-unknown':
      return fault('not-found', '/clerk', 'no such clerk');
  }
}

export async function changeReach(
  parts: Parts,
  id: number,
  reach: Reach,
  by: StoredSession,
): Promise<Administered<UserView>> {
  const found = await findWithin(parts, id, by);
  if (found === null) return NOT_FOUND;
  if (id === by.userId) return { ok: false, refusal: { code: 'own-case' } };
  if (!mayGive(by, reach)) return outside('/reach');
  const unknown = await setReach(parts.db.write, found, reach, auditOf(parts, by));
  return unknown.length > 0 ? outside('/reach/units') : await current(parts, id);
}

/** Nobody shuts themselves out: an office must never be without its last administrator by a slip. */
export async function switchAccount(
  parts: Parts,
  id: number,
  disabled: boolean,
  by: StoredSession,
): Promise<Administered<UserView>> {
  const found = await findWithin(parts, id, by);
  if (found === null) return NOT_FOUND;
  if (id === by.userId) return { ok: false, refusal: { code: 'own-case' } };
  await setDisabled(parts.db.write, found, disabled, auditOf(parts, by));
  return await current(parts, id);
}

/** A new password for one use; all sessions of the account end. */
export async function resetPassword(
  parts: Parts,
  id: number,
  by: StoredSession,
): Promise<Administered<NewPasswordView>> {
  const found = await findWithin(parts, id, by);
  if (found === null || found.external) return NOT_FOUND;
  if (id === by.userId) return { ok: false, refusal: { code: 'own-case' } };
  const password = makePassword();
  const row = { hash: await hashPassword(password), mustChange: true, keep: null };
  await setPassword(parts.db.write, found, row, auditOf(parts, by));
  const changed = await current(parts, id);
  return changed.ok ? { ok: true, value: { user: changed.value, password } } : changed;
}

/** An account that lies wholly within the reach of whoever asks. */
async function findWithin(parts: Parts, id: number, by: StoredSession): Promise<UserView | null> {
  const found = await readUser(parts.db.write, id);
  return found !== null && covers(by.scope, found.scope) ? found.view : null;
}

/** Areas may grow over units that don't exist yet, so only who reaches everything gives them. */
function mayGive({ scope }: StoredSession, { all, units, areas }: Reach): boolean {
  if (scope.kind === 'all') return true;
  return !all && areas.length === 0 && covers(scope, { kind: 'some', units: new Set(units) });
}

async function current(parts: Parts, id: number): Promise<Administered<UserView>> {
  const found = await readUser(parts.db.write, id);
  return found === null ? NOT_FOUND : { ok: true, value: found.view };
}

function auditOf(parts: Parts, by: StoredSession): { readonly by: string; readonly at: Date } {
  return { by: by.name, at: new Date(parts.now()) };
}

function outside(field: string): { readonly ok: false; readonly refusal: Refusal } {
  return fault('not-found', field, 'not among your units');
}

function fault(
  code: Refusal['code'],
  field: string,
  detail: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, fields: [{ field, detail }] } };
}
