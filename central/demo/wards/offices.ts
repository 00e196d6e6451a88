import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';
import type { OfficeInput } from '../../office/office-input.ts';
import { demoProcedures } from '../procedures.ts';
import { DEMO_PROCEDURES, demoOffice, type DemoOffice, type OfficeSize } from '../year/office.ts';
import { seededRandom, type Random } from '../year/random.ts';
import { demoPerson } from './people.ts';

/** One invented ward: as the simulator and as the centre know it. */
export interface DemoWard {
  readonly office: DemoOffice;
  readonly input: OfficeInput;
  /** Of its own, so that one ward more or fewer changes no other. */
  readonly random: Random;
}

/** After Đồng Quang's 3,028 dossiers of 2022, and two that took over district work in 2025. */
const SIZES: readonly OfficeSize[] = [
  { clerks: 4, dossiersAYear: 3_028, variety: 1 },
  { clerks: 6, dossiersAYear: 12_000, variety: 1 },
  { clerks: 5, dossiersAYear: 6_000, variety: 1 },
];
const SMALLEST: OfficeSize = { clerks: 4, dossiersAYear: 3_028, variety: 1 };
const NAMES = ['An Mẫu', 'Bình Mẫu', 'Cát Mẫu', 'Đông Mẫu', 'Giang Mẫu', 'Hà Mẫu', 'Kim Mẫu'];
/** No province has it. */
const PROVINCE = 'H99';

/** The ward of a number from 1. */
export function demoWard(seed: number, number: number): DemoWard {
  const random = seededRandom(seed + number * 7_919);
  const size = SIZES[(number - 1) % SIZES.length] ?? SMALLEST;
  const code = `${PROVINCE}.${Math.floor(seed % 900) + 1}.${number}`;
  const office = demoOffice(random, code, size);
  return { office, input: inputOf(office, number, random), random };
}

function inputOf(office: DemoOffice, number: number, random: Random): OfficeInput {
  const name = NAMES[(number - 1) % NAMES.length] ?? '';
  const round = Math.floor((number - 1) / NAMES.length);
  const ward = round === 0 ? name : `${name} ${round + 1}`;
  const codes = new Set(DEMO_PROCEDURES.map(({ code }) => code));
  return {
    unit: {
      id: unitIdOf(office),
      code: office.unit,
      name: {
        vi: `Bộ phận Một cửa phường ${ward} (dữ liệu mẫu)`,
        en: `One-stop office of ${ward} ward (demo data)`,
      },
      parent: { vi: 'Tỉnh Mẫu (dữ liệu mẫu)', en: 'Mẫu province (demo data)' },
    },
    counters: office.clerks.map(({ counter }, at) => ({
      id: counter,
      number: at + 1,
      name: { vi: 'Tiếp nhận và trả kết quả', en: 'Reception and results' },
    })),
    clerks: office.clerks.map(({ id }, at) => demoPerson(id, at, random)),
    staff: [],
    procedures: demoProcedures().filter(({ code }) => codes.has(code)),
    scale: FIVE_LEVELS,
    questionnaire: DEFAULT_QUESTIONNAIRE,
    openingHours: office.openingHours,
  };
}

export function unitIdOf({ unit }: Pick<DemoOffice, 'unit'>): string {
  return `mau-${unit.toLowerCase().replaceAll('.', '-')}`;
}
