import type { ReactNode } from 'react';
import type { TokenView } from '../../../shared/contract/tokens.ts';
import { useWords } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface TokensTableProps {
  readonly tokens: readonly TokenView[];
  /** When the list came, ms. */
  readonly at: number;
  /** null for those who only read. */
  readonly onRevoke: ((id: number) => void) | null;
}

const COLUMNS = ['name', 'scopes', 'units', 'made', 'expires', 'used', 'state'] as const;

export function TokensTable({ tokens, at, onRevoke }: TokensTableProps): ReactNode {
  const { t } = useWords();
  if (tokens.length === 0)
    return <Notice tone="calm" title={t('tokens.empty.title')} text={t('tokens.empty.text')} />;
  return (
    <TableFrame label={t('tokens.title')}>
      <table>
        <caption>{t('tokens.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`tokens.${column}`)}
              </th>
            ))}
            {onRevoke && <th scope="col">{t('users.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} at={at} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface TokenRowProps extends Omit<TokensTableProps, 'tokens'> {
  readonly token: TokenView;
}

function TokenRow({ token, at, onRevoke }: TokenRowProps): ReactNode {
  const { t, formats } = useWords();
  const state = stateOf(token, at);
  return (
    <tr>
      <th scope="row">{token.name}</th>
      <td>{token.scopes.map((scope) => t(`scope.${scope}`)).join(', ')}</td>
      <td>{token.units === null ? t('users.reach.all') : token.units.join(', ')}</td>
      <td>{token.madeBy}</td>
      <td>{formats.dayAndTime(token.expiresAt)}</td>
      <td>
        {token.lastUsedAt === null ? t('tokens.used.never') : formats.dayAndTime(token.lastUsedAt)}
      </td>
      <td>{t(`tokens.state.${state}`)}</td>
      {onRevoke && (
        <td>
          {state === 'valid' && (
            <ConfirmButton
              label={t('tokens.revoke')}
              subject={token.name}
              onConfirm={() => onRevoke(token.id)}
            />
          )}
        </td>
      )}
    </tr>
  );
}

function stateOf({ revokedAt, expiresAt }: TokenView, at: number): 'valid' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= at ? 'expired' : 'valid';
}
