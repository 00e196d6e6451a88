import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AuditAction } from '../../../../central/store/audit.ts';
import { AuditView } from '../../../../central/web/audit/audit-view.tsx';
import { ACT_WORDS } from '../../../../central/web/i18n/act-messages.ts';
import { answeringCentre } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

/** Doesn't compile where an act of the centre has no name. */
const NAMED: Readonly<Record<`act.${AuditAction}`, string>> = ACT_WORDS.vi;

function act(seq: number, action: string): object {
  const head = { seq, at: 0, actor: 'lan', action, unit: null, subject: 'x', detail: '' };
  return { ...head, hash: 'a'.repeat(64) };
}

test('acts are told in words beside the code on record; one that is not known by its code', async () => {
  const acts = [act(2, 'comment.unmasked'), act(1, 'moon.landed')];
  const centre = await answeringCentre({ 'GET /v1/audit': { acts, next: null } });
  showPage(AuditView, centre, 'auditor');
  const table = await screen.findByRole('table');
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent(`${NAMED['act.comment.unmasked']} comment.unmasked`);
  expect(second).toHaveTextContent('moon.landed');
});
