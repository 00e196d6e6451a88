import type { Failure } from '../../../central/web/api/answer.ts';
import { createApi, type Api } from '../../../central/web/api/client.ts';
import type { ClerkEvaluations } from '../../../shared/contract/evaluations.ts';
import type { DeviceView } from '../../../shared/contract/fleet.ts';
import type { ProblemCode } from '../../../shared/contract/problem.ts';
import type { Role } from '../../../shared/contract/session.ts';
import { evaluations, UNIT } from './office-fixture.ts';

const ENDS_AT = Date.parse('2026-11-23T20:00:00+07:00');
export const PASSWORD = 'mật khẩu đúng';

/** Nobody listens there: what this centre in memory doesn't know is out of reach. */
const NOWHERE = 'http://127.0.0.1:9';

/** A centre in memory: it has a session or not, and can fall silent. */
export interface FakeCentre extends Api {
  signedIn: boolean;
  reachable: boolean;
  role: Role;
  table: ClerkEvaluations;
  devicesHere: readonly DeviceView[];
  asked: { readonly from: string; readonly to: string }[];
}

export function fakeCentre(overrides: Partial<FakeCentre> = {}): FakeCentre {
  const centre: FakeCentre = {
    ...createApi(NOWHERE),
    signedIn: true,
    reachable: true,
    role: 'it',
    table: evaluations([]),
    devicesHere: [],
    asked: [],
    session: async () => answer({ name: 'admin', role: centre.role, endsAt: ENDS_AT }),
    async signIn({ password }) {
      if (password !== PASSWORD) return refused('sign-in-refused');
      centre.signedIn = true;
      return await centre.session();
    },
    async signOut() {
      centre.signedIn = false;
      return { ok: true, value: null };
    },
    units: async () => answer({ units: [UNIT] }),
    async clerkEvaluations(_, days) {
      centre.asked.push(days);
      return answer(centre.table);
    },
    devices: async () => answer({ devices: centre.devicesHere }),
    bundleUploads: async () => answer({ uploads: [] }),
    createEnrolmentCode: async ({ counter }) =>
      counter === 'q3' ? answer({ code: 'ABCD-2345', expiresAt: ENDS_AT }) : refused('not-found'),
    ...overrides,
  };
  type Given<T> = { ok: true; value: T } | { ok: false; failure: Failure };
  function answer<T>(value: T): Given<T> {
    if (!centre.reachable) return { ok: false, failure: { kind: 'unreachable' } };
    return centre.signedIn ? { ok: true, value } : refused('signed-out');
  }
  function refused(code: ProblemCode): { ok: false; failure: Failure } {
    return { ok: false, failure: { kind: 'problem', code } };
  }
  return centre;
}
