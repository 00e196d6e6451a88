import type { ReactNode } from 'react';
import { BUNDLE_PART_BYTES, type BundleUploadView } from '../../../shared/contract/bundles.ts';
import { bundleFaultText } from '../../../shared/i18n/bundle-fault-text.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { receiptDownload } from './receipt-download.ts';

interface UploadsTableProps {
  readonly uploads: readonly BundleUploadView[];
}

const COUNTS = ['stored', 'duplicates', 'quarantined'] as const;

/** Files that were sent before, whole or not: what still lacks something, and the receipts once more. */
export function UploadsTable({ uploads }: UploadsTableProps): ReactNode {
  const { t } = useWords();
  if (uploads.length === 0) return null;
  return (
    <TableFrame label={t('bundles.past')}>
      <table>
        <caption>{t('bundles.past')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bundles.past.file')}</th>
            <th scope="col">{t('bundles.past.state')}</th>
            <th scope="col">{t('bundles.past.at')}</th>
            <th scope="col">{t('bundles.past.by')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className="number">
                {t(`bundles.past.${count}`)}
              </th>
            ))}
            <th scope="col">{t('bundles.past.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function UploadRow({ upload }: { readonly upload: BundleUploadView }): ReactNode {
  const { t, formats } = useWords();
  const { file, at, by, state, receipt } = upload;
  const isImported = state === 'whole' || state === 'not-whole';
  return (
    <tr>
      <th scope="row" className="breakable">
        {file}
      </th>
      <td>
        <StateText upload={upload} />
      </td>
      <td>{formats.dayAndTime(at)}</td>
      <td>{by}</td>
      {COUNTS.map((count) => (
        <td key={count} className="number">
          {isImported ? formats.count(upload[count]) : '—'}
        </td>
      ))}
      <td>
        {receipt === null ? (
          '—'
        ) : (
          <a {...receiptDownload(receipt)}>
            {t('bundles.past.download', { through: String(receipt.receipt.receipt.through) })}
          </a>
        )}
      </td>
    </tr>
  );
}

function StateText({ upload }: { readonly upload: BundleUploadView }): ReactNode {
  const { t, formats, locale } = useWords();
  const { state, bytes, parts, done, total, fault } = upload;
  switch (state) {
    case 'uploading': {
      const share = Math.min(1, (parts * BUNDLE_PART_BYTES) / bytes);
      return (
        <>
          {t('bundles.past.uploading', { share: formats.percent(share) })}
          <span className="line-note">{t('bundles.past.again')}</span>
        </>
      );
    }
    case 'importing':
      return total === 0
        ? t('bundles.past.importing')
        : t('bundles.past.importing-of', {
            done: formats.count(done),
            total: formats.count(total),
          });
    case 'whole':
      return t('bundles.past.whole');
    case 'not-whole':
      return (
        <>
          <strong>{t('bundles.not-whole')}</strong>
          {fault && <span className="line-note">{bundleFaultText(fault, locale)}</span>}
        </>
      );
  }
}
