import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ReportCode } from '../../../electron/report.ts';
import { durableFile } from '../../../electron/storage/durable-file.ts';
import { tempFolder } from '../temp-folder.ts';

interface Value {
  readonly n: number;
}
const schema: z.ZodType<Value> = z.strictObject({ n: z.int() });

function fixture() {
  const path = join(tempFolder(), 'deep', 'value.json');
  const reports: ReportCode[] = [];
  const file = durableFile(path, schema, (code) => reports.push(code));
  return { path, reports, file };
}

describe('a durable file', () => {
  test('is null before it is written, then the last value, readable by its owner alone', async () => {
    const { path, file, reports } = fixture();
    expect(await file.read()).toBeNull();
    await file.write({ n: 1 });
    await file.write({ n: 2 });
    expect(await file.read()).toEqual({ n: 2 });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(reports).toEqual([]);
  });

  test.each([
    ['torn', '{"n":'],
    ['empty', ''],
    ['of another shape', '{"n":"two"}'],
  ])(
    'that is %s gives the value before, says so and keeps the damaged one',
    async (_name, text) => {
      const { path, file, reports } = fixture();
      await file.write({ n: 1 });
      await file.write({ n: 2 });
      writeFileSync(path, text);
      expect(await file.read()).toEqual({ n: 1 });
      expect(reports).toEqual(['file-damaged', 'previous-file-used']);
      const kept = readdirSync(join(path, '..')).filter((name) => name.includes('.damaged-'));
      expect(kept.map((name) => readFileSync(join(path, '..', name), 'utf8'))).toEqual([text]);
      await file.write({ n: 3 });
      expect(await file.read()).toEqual({ n: 3 });
      expect(existsSync(`${path}.previous`)).toBe(true);
    },
  );

  test('gives the value before when the power went between the two renames', async () => {
    const { path, file, reports } = fixture();
    await file.write({ n: 1 });
    renameSync(path, `${path}.previous`);
    expect(await file.read()).toEqual({ n: 1 });
    expect(reports).toEqual(['previous-file-used']);
  });

  test('writes one after the other', async () => {
    const { file } = fixture();
    await Promise.all([1, 2, 3, 4, 5].map((n) => file.write({ n })));
    expect(await file.read()).toEqual({ n: 5 });
  });
});
