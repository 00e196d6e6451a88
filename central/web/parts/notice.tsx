import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** `alert` interrupts a screen reader, `calm` waits for its turn. */
  readonly tone: 'calm' | 'alert';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What stands where the data would: nothing yet, or what went wrong and what to do. */
export function Notice({ title, text, tone, action }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'alert' ? 'alert' : 'status'}>
      <p className="notice-title">{title}</p>
      <p>{text}</p>
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
