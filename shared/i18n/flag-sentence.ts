import type { Flag } from '../evaluation/flags/flag.ts';
import type { FlagKey } from './flags.ts';

type Say = (key: FlagKey, values: Readonly<Record<string, string | number>>) => string;

/** What was found, in a sentence or two. @param moment says an instant (ms) as day and time */
export function flagSentence(
  { rule, data }: Pick<Flag, 'rule' | 'data'>,
  say: Say,
  moment: (at: number) => string,
): string {
  const { at, ...counts } = data;
  const found = say(`flag.${rule}`, at === undefined ? counts : { ...counts, at: moment(at) });
  return data['sure'] === 0 ? `${found} ${say('flag.time-unsure', {})}` : found;
}
