import type { Role } from '../../../../shared/contract/session.ts';
import type { TestPerson } from '../../../support/central-browser.ts';

/** Of every account in these tests. */
export const PASSWORD = 'mat khau dai';

export type People = Readonly<Record<Role, TestPerson>>;

/** Asks as this person. @throws Error where the centre refuses */
export async function done(
  person: TestPerson,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await person.ask(method, path, body);
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
