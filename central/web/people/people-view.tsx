import type { ReactNode } from 'react';
import type { PageProps } from '../page-props.ts';
import { TokensPart } from './tokens-part.tsx';
import { UsersPart } from './users-part.tsx';

/** Who and what may enter the centre. */
export function PeopleView(page: PageProps): ReactNode {
  return (
    <>
      <UsersPart {...page} />
      <TokensPart {...page} />
    </>
  );
}
