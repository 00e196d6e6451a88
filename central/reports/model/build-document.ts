import type { ReportForm } from '../../../shared/contract/reports.ts';
import { hashJson } from '../../../shared/log/canonical.ts';
import type { ReportDocument, Section } from '../document.ts';
import type { Words } from '../i18n/words.ts';
import type { ReportPeriod } from '../period.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import { writingOf, type Writing } from './context.ts';
import { cutSections } from './cut-sections.ts';
import { logHeads } from './log-heads.ts';
import { dayText, localTime } from './local-time.ts';
import { agencySheet, staffSheet, unitsSheet } from './nine-index-sheets.ts';
import { officialSections } from './official-section.ts';
import { reviewSections } from './procedures-review.ts';
import { summarySections } from './summary-sections.ts';
import { surveySections } from './survey-section.ts';
import { comparisonSections } from './units-comparison.ts';
import { unitsSections } from './units-sections.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** The report in words and numbers: the same snapshot gives the same document, always. */
export function buildDocument(snapshot: ReportSnapshot): ReportDocument {
  const writing = writingOf(snapshot);
  const { words, locale, unit, period } = writing;
  const { form, ruleSets } = snapshot;
  const demo = snapshot.demo === true ? [words('mark.demo')] : [];
  const sha256 = hashJson(snapshot);
  const ids = Object.values(ruleSets).filter((id) => typeof id === 'string');
  return {
    locale,
    landscape: isLandscape(form),
    agency: [unit.parent[locale], unit.name[locale]].map((name) => name.toUpperCase()),
    nation: [words('nation.name'), words('nation.motto')],
    place: words('place'),
    title: words(`form.${form}`),
    subtitle: [...demo, ...subtitleOf(form, period, words)],
    sections: sectionsOf(form, writing),
    signatures: [
      { who: words('signature.maker'), how: words('signature.maker.how') },
      { who: words('signature.head'), how: words('signature.head.how') },
    ],
    ...logHeads(writing),
    footer: [
      ...demo,
      words('footer.taken', { time: localTime(snapshot.takenAt) }),
      ids.length === 0 ? words('footer.no-rules') : words('footer.rules', { ids: ids.join(', ') }),
      ...wordingLine(snapshot, words),
      words('footer.hash', { hash: sha256 }),
    ],
    pageLabel: words('page', { page: '{page}', pages: '{pages}' }),
    marks: { 'too-few': '*', 'protects-another': '**' },
    sheetName: words(`sheet.${form}`),
    takenAt: snapshot.takenAt,
    sha256,
  };
}

/** The published wording that citizens answered, by its ids: whoever reads the figures can look it up. */
function wordingLine({ wordings = [] }: ReportSnapshot, words: Words): readonly string[] {
  const names = wordings.map(({ scale, questionnaire }) =>
    questionnaire === null ? scale : `${scale} + ${questionnaire}`,
  );
  return names.length === 0
    ? []
    : [words('footer.wording', { ids: [...new Set(names)].join(', ') })];
}

function sectionsOf(form: ReportForm, writing: Writing): readonly Section[] {
  switch (form) {
    case 'overview':
      return [
        ...summarySections(writing),
        ...officialSections(writing),
        ...surveySections(writing),
        ...cutSections('clerk', writing),
        ...cutSections('counter', writing),
        ...cutSections('procedure', writing),
      ];
    case 'clerks':
      return cutSections('clerk', writing);
    case 'counters':
      return cutSections('counter', writing);
    case 'procedures':
      return cutSections('procedure', writing);
    case 'procedures-review':
      return reviewSections(writing);
    case 'form-01':
      return staffSheet(writing);
    case 'form-02':
      return agencySheet(writing);
    case 'form-03':
      return unitsSheet(writing);
    case 'units':
      return unitsSections(writing);
    case 'units-comparison':
      return comparisonSections(writing);
  }
}

function isLandscape(form: ReportForm): boolean {
  return form !== 'procedures-review' && form !== 'form-02' && form !== 'units-comparison';
}

/** `Quý IV năm 2026`, without the days. */
export function periodWords({ kind, number, year }: ReportPeriod, words: Words): string {
  const shown = kind === 'quarter' ? (ROMAN[number - 1] ?? '') : String(number);
  return words(`period.${kind}`, { number: shown, year: String(year) });
}

function subtitleOf(form: ReportForm, period: ReportPeriod, words: Words): readonly string[] {
  const days = words('subtitle.days', { from: dayText(period.from), to: dayText(period.to) });
  const lines = [periodWords(period, words), days];
  if (form !== 'form-01' && form !== 'form-02' && form !== 'form-03') return lines;
  return [words('form.like', { sheet: words(`form.sheet.${form}`) }), ...lines];
}
