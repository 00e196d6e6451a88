import './procedure-page.css';
import type { ReactNode } from 'react';
import { carryAwayText } from '../../../shared/domain/carry-away.ts';
import { chargeFor, feeStatement } from '../../../shared/domain/fee.ts';
import type { Procedure } from '../../../shared/contract/kiosk-config.ts';
import { Button } from '../../components/button.tsx';
import { Nothing } from '../../components/nothing.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';
import { carriedLines, procedureRows, type ProcedureRow } from './procedure-rows.ts';

interface ProcedurePageProps extends LookUpPageProps {
  readonly code: string;
}

/** Some names are whole paragraphs of a decision. */
const LONG_NAME = 160;

/** What the office posts about one procedure. What the source doesn't say is said to be so. */
export function ProcedurePage(props: ProcedurePageProps): ReactNode {
  const { view, code } = props;
  const { t } = useWords();
  const procedure = view.procedures.find((one) => one.code === code);
  return (
    <LookUpFrame {...props} title={t('procedures.title')}>
      {procedure === undefined ? (
        <Nothing sign="paper" hint={t('procedure.gone')} />
      ) : (
        <Sheet {...props} procedure={procedure} />
      )}
    </LookUpFrame>
  );
}

interface SheetProps extends ProcedurePageProps {
  readonly procedure: Procedure;
}

function Sheet({ view, procedure, act }: SheetProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { feesAsOf, payment } = view.settings;
  const rows = procedureRows(procedure, view, words);
  const charge = chargeFor(feeStatement(procedure, feesAsOf));
  const text = carryAwayText(carriedLines(procedure, rows));
  return (
    <div className="procedure-page">
      {/* What scrolls can be scrolled by keys only when it can be focused. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article className="procedure-sheet" tabIndex={0} data-scrolls>
        <h2 lang="vi" data-long={procedure.name.length > LONG_NAME}>
          {procedure.name}
        </h2>
        <dl>
          {rows.map((row) => (
            <SheetRow key={row.name} row={row} />
          ))}
        </dl>
      </article>
      <aside className="procedure-carry">
        <QrCode text={text} label={t('procedure.carry.alt', { code: procedure.code })} />
        <div>
          <p className="procedure-carry-title">{t('procedure.carry')}</p>
          <p>{t('procedure.carry.hint')}</p>
          {payment !== null && charge.kind !== 'none' && (
            <Button kind="main" onPress={() => act({ type: 'payment-asked' })}>
              {t('procedure.pay')}
            </Button>
          )}
        </div>
      </aside>
    </div>
  );
}

interface SheetRowProps {
  readonly row: ProcedureRow;
}

function SheetRow({ row: { name, lines, vietnamese, list } }: SheetRowProps): ReactNode {
  const lang = vietnamese ? 'vi' : undefined;
  if (list === 'none')
    return (
      <div>
        <dt>{name}</dt>
        {lines.map((line) => (
          <dd key={line} lang={lang}>
            {line}
          </dd>
        ))}
      </div>
    );
  const List = list === 'numbers' ? 'ol' : 'ul';
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>
        <List className="procedure-list" aria-label={name}>
          {/* An office may write the same line twice, so places are the keys. */}
          {lines.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </List>
      </dd>
    </div>
  );
}
