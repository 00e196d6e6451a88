import { useMemo, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { LineTable } from '../line.ts';
import { verdictText } from '../standing.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { fieldFunnels, type FieldFunnel } from './funnel-data.ts';
import './funnels.css';

interface FunnelsProps {
  readonly table: LineTable;
  readonly scale: string;
}

/** A funnel for each field in place of a ranking: it tells chance from more than chance, and the first from nobody. */
export function Funnels({ table, scale }: FunnelsProps): ReactNode {
  const { t } = useWords();
  const funnels = useMemo(() => fieldFunnels(table.lines, scale), [table, scale]);
  if (table.cut === 'clerks' || table.cut === 'counters') return null;
  if (funnels.length === 0) return <p className="hint">{t(`funnel.none.${table.cut}`)}</p>;
  return (
    <section className="funnels" aria-label={t('funnel.section')}>
      {funnels.map((funnel) => (
        <Funnel key={funnel.field} funnel={funnel} />
      ))}
      <p className="hint">{t('funnel.legend')}</p>
    </section>
  );
}

function Funnel({ funnel }: { readonly funnel: FieldFunnel }): ReactNode {
  const { t } = useWords();
  const title = t('funnel.title', { field: funnel.field });
  return (
    <div className="funnel-of-field">
      <h2>{title}</h2>
      <TableFrame label={title}>
        <FunnelChart funnel={funnel} />
      </TableFrame>
      <FunnelTable funnel={funnel} />
    </div>
  );
}

function FunnelTable({ funnel }: { readonly funnel: FieldFunnel }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  return (
    <TableFrame label={t('funnel.table')}>
      <table>
        <caption>{t('funnel.caption', { target: formats.percent(funnel.target) })}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('funnel.number')}
            </th>
            <th scope="col">{t('funnel.name')}</th>
            <th scope="col" className="number">
              {t('figures.n')}
            </th>
            <th scope="col" className="number">
              {t('figures.share')}
            </th>
            <th scope="col">{t('funnel.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {funnel.points.map((point, index) => (
            <tr key={point.id}>
              <td className="number">{formats.count(index + 1)}</td>
              <th scope="row">{point.name}</th>
              <td className="number">{formats.count(point.n)}</td>
              <td className="number">{formats.percent(point.share)}</td>
              <td>{verdictText(point.verdict, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
