import type { ReactNode } from 'react';
import {
  DOSSIER_FIELDS,
  type DossierField,
  type DossierPreview,
  type DossierView,
} from '../../../shared/contract/dossiers.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

/** What the first rows of the file become. */
export function PreviewTable({ preview }: { readonly preview: DossierPreview }): ReactNode {
  const { t, formats } = useWords();
  const { rows, rowsRead, faultCount } = preview;
  if (rows.length === 0)
    return faultCount === 0 ? <output>{t('dossiers.preview.incomplete')}</output> : null;
  return (
    <TableFrame label={t('dossiers.preview.title')}>
      <table>
        <caption>
          <strong>{t('dossiers.preview.title')}</strong>{' '}
          {t('dossiers.preview.caption', { shown: rows.length, rows: rowsRead })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('dossiers.line')}
            </th>
            {DOSSIER_FIELDS.map((field) => (
              <th key={field} scope="col">
                {t(`dossiers.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, dossier }) => (
            <tr key={line}>
              <td className="number">{formats.count(line)}</td>
              {dossier ? (
                <DossierCells dossier={dossier} />
              ) : (
                <td className="too-few" colSpan={DOSSIER_FIELDS.length}>
                  {t('dossiers.preview.faulty')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function DossierCells({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords();
  return DOSSIER_FIELDS.map((field) => <td key={field}>{cell(dossier, field, words)}</td>);
}

function cell(dossier: DossierView, field: DossierField, { t, formats }: Words): string {
  switch (field) {
    case 'code':
    case 'procedure':
    case 'clerk':
      return dossier[field];
    case 'receivedAt':
      return formats.dayAndTime(dossier.receivedAt);
    case 'dueAt':
    case 'finishedAt': {
      const at = dossier[field];
      return at === null ? '—' : formats.dayAndTime(at);
    }
    case 'interlinked':
    case 'online': {
      const flag = dossier[field];
      if (flag === null) return t('dossiers.unknown');
      return flag ? t('dossiers.yes') : t('dossiers.no');
    }
  }
}
