import { useState } from 'react';
import type {
  AccountReach,
  NewPasswordView,
  UserRequest,
  UserView,
} from '../../../shared/contract/people.ts';
import type { Answer, Failure } from '../api/answer.ts';
import type { Api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { UserAct } from './users-table.tsx';

export interface UserActs {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** A password that is shown once. */
  readonly told: NewPasswordView | null;
  /** Whose reach is being changed. */
  readonly moving: UserView | null;
  /** Whether it was made. */
  readonly create: (request: UserRequest) => Promise<boolean>;
  readonly change: (user: UserView, act: UserAct) => Promise<void>;
  readonly move: (user: UserView, reach: AccountReach) => Promise<void>;
  readonly stay: () => void;
}

/** What IT does with accounts. `onDone`: the list is another one now. */
export function useUserActs(api: Api, onDone: () => void, onSignedOut: () => void): UserActs {
  const act = useAct(onSignedOut);
  const [told, setTold] = useState<NewPasswordView | null>(null);
  const [moving, setMoving] = useState<UserView | null>(null);

  async function tell(question: () => Promise<Answer<NewPasswordView>>): Promise<boolean> {
    setTold(null);
    const made = await act.run(question);
    if (made) setTold(made.value);
    onDone();
    return made !== null;
  }
  async function change(user: UserView, userAct: UserAct): Promise<void> {
    if (userAct === 'move') setMoving(user);
    else if (userAct === 'reset') await tell(() => api.resetPassword(user.id));
    else if (await act.run(() => api.switchUser(user.id, userAct))) onDone();
  }
  async function move({ id }: UserView, reach: AccountReach): Promise<void> {
    if (!(await act.run(() => api.changeReach(id, reach)))) return;
    setMoving(null);
    onDone();
  }

  return {
    busy: act.busy,
    failure: act.failure,
    told,
    moving,
    create: (request) => tell(() => api.createUser(request)),
    change,
    move,
    stay: () => setMoving(null),
  };
}
