import type { DossierCode } from './dossier-code.ts';

/**
 * Whether the code can be of this office: its own number or one below it. An old code names the province alone in a
 * form that both have, so that is what is compared.
 * @param office the office's number in the state's list, of either family
 */
export function isOfOffice({ family, unit }: DossierCode, office: string): boolean {
  if (family === 'new' && !isOld(office)) return unit === office || unit.startsWith(`${office}.`);
  return provinceOf(unit) === provinceOf(office);
}

function isOld(unit: string): boolean {
  return /^\d/.test(unit);
}

/** `H56` of `000.00.06.H56` and of `H56.12`. */
function provinceOf(unit: string): string {
  const parts = unit.split('.');
  return (isOld(unit) ? parts.at(-1) : parts[0]) ?? '';
}
