import { expect, test } from 'vitest';
import {
  configVersion,
  procedureSchema,
  signedConfigSchema,
  type Procedure,
  type SignedConfig,
} from '../../../shared/contract/kiosk-config.ts';
import { hashJson } from '../../../shared/log/canonical.ts';
import { withPins } from '../../renderer/host/signed-centre.ts';

const OLD: Procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  days: 1,
  feeVnd: 0,
  feeNote: '',
  source: '',
};

/** As a kiosk reads it from its own disk: through JSON and the schema. */
function readBack(procedures: readonly Procedure[]): SignedConfig['config'] {
  const { version: _, ...content } = { ...withPins([]), procedures };
  const signed = { config: { ...content, version: hashJson(content) }, signature: 'A'.repeat(86) };
  return signedConfigSchema.parse(JSON.parse(JSON.stringify(signed))).config;
}

test('a config from before papers and steps is read, and its version is still that of its content', () => {
  const config = readBack([OLD]);
  expect(config.procedures).toEqual([OLD]);
  expect(configVersion(config)).toBe(config.version);
});

test('papers and steps are part of the version', () => {
  const config = readBack([{ ...OLD, papers: ['Tờ khai'], steps: ['Nộp hồ sơ'] }]);
  expect(configVersion(config)).toBe(config.version);
  expect(config.version).not.toBe(readBack([OLD]).version);
});

test.each([
  ['none at all', []],
  ['a blank one', ['']],
  ['too many', Array.from({ length: 61 }, () => 'giấy')],
  ['one that is too long', ['a'.repeat(1001)]],
])('papers are refused for %s', (_, papers) => {
  expect(procedureSchema.safeParse({ ...OLD, papers }).success).toBe(false);
});
