import type { MessageValues } from '../../shared/i18n/translate.ts';
import { operatorMessage, type OperatorKey } from '../i18n/operator-message.ts';

/** A setting that the centre can't start with: which one, and what to do about it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly variable: string;
  readonly key: OperatorKey;
  readonly values: MessageValues;

  constructor(variable: string, key: OperatorKey, values: MessageValues = {}) {
    super(operatorMessage('en', key, { variable, ...values }));
    this.variable = variable;
    this.key = key;
    this.values = { variable, ...values };
  }
}
