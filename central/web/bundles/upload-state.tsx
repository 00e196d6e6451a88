import type { ReactNode } from 'react';
import type { ReceiptFile } from '../../../shared/bundle/receipt-file.ts';
import { BUNDLE_PART_BYTES, type BundleUploadView } from '../../../shared/contract/bundles.ts';
import { bundleFaultText } from '../../../shared/i18n/bundle-fault-text.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { receiptDownload } from './receipt-download.ts';

/** How far a file is, and what came of it. One that isn't whole never reads like one that is. */
export function UploadState({ upload }: { readonly upload: BundleUploadView }): ReactNode {
  const { t, formats, locale } = useWords();
  const { state, file, parts, bytes, done, total, fault, receipt } = upload;
  const counts = {
    device: upload.device ?? '?',
    stored: formats.count(upload.stored),
    duplicates: formats.count(upload.duplicates),
    quarantined: formats.count(upload.quarantined),
  };
  switch (state) {
    case 'uploading':
      return (
        <Bar
          label={t('bundles.uploading', { file })}
          done={Math.min(bytes, parts * BUNDLE_PART_BYTES)}
          total={bytes}
        />
      );
    case 'importing':
      return <Bar label={t('bundles.importing', { file })} done={done} total={total} />;
    case 'whole':
      return (
        <>
          <Notice tone="calm" title={t('bundles.whole')} text={t('bundles.counts', counts)} />
          {receipt && <ReceiptLink receipt={receipt} />}
        </>
      );
    case 'not-whole':
      return (
        <>
          <Notice
            tone="alert"
            title={t('bundles.not-whole')}
            text={`${fault ? bundleFaultText(fault, locale) : ''} ${t('bundles.counts', counts)}`.trim()}
          />
          {receipt && <ReceiptLink receipt={receipt} />}
        </>
      );
  }
}

interface BarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

function Bar({ label, done, total }: BarProps): ReactNode {
  return (
    <label className="bundle-bar">
      <span>{label}</span>
      {total === 0 ? <progress /> : <progress value={done} max={total} />}
    </label>
  );
}

function ReceiptLink({ receipt }: { readonly receipt: ReceiptFile }): ReactNode {
  const { t } = useWords();
  const { through } = receipt.receipt.receipt;
  return (
    <p>
      <a className="button" {...receiptDownload(receipt)}>
        {t('bundles.receipt', { through: String(through) })}
      </a>{' '}
      {t('bundles.receipt.hint')}
    </p>
  );
}
