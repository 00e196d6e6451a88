import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import './leave-dialog.css';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Escape stays. The focus goes back to where it was. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps): ReactNode {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken off the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="leave-dialog"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
      onCancel={onStay}
    >
      <h2 id="leave-title">{t('unsaved.title')}</h2>
      <p id="leave-text">{t('unsaved.text')}</p>
      <div className="leave-answers">
        <button type="button" className="button button-main" onClick={onStay}>
          {t('unsaved.stay')}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t('unsaved.leave')}
        </button>
      </div>
    </dialog>
  );
}
