/** The environment variables of the centre: names and primitive types only. Empty counts as unset. */
export interface CentralEnv {
  readonly DATABASE_URL: string | null;
  readonly HAILONG_DATA: string | null;
  readonly HAILONG_HOST: string | null;
  readonly HAILONG_PORT: string | null;
  readonly HAILONG_PUBLIC_URL: string | null;
  readonly HAILONG_MASTER_KEY: string | null;
  readonly HAILONG_MASTER_KEY_FILE: string | null;
  readonly HAILONG_WEB: string | null;
  readonly HAILONG_KIOSK: string | null;
  readonly HAILONG_LOG: string | null;
  readonly HAILONG_LANG: string | null;
  readonly HAILONG_REPORTS: string | null;
  readonly HAILONG_SMTP_URL: string | null;
  readonly HAILONG_MAIL_FROM: string | null;
  readonly HAILONG_OIDC_ISSUER: string | null;
  readonly HAILONG_OIDC_CLIENT_ID: string | null;
  readonly HAILONG_OIDC_CLIENT_SECRET: string | null;
  readonly HAILONG_OIDC_CLAIM: string | null;
}
export type VariableName = keyof CentralEnv;

/** The only reader of the process environment's shape; whoever owns the process passes it in. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): CentralEnv {
  function text(name: VariableName): string | null {
    const value = source[name]?.trim() ?? '';
    return value === '' ? null : value;
  }
  return {
    DATABASE_URL: text('DATABASE_URL'),
    HAILONG_DATA: text('HAILONG_DATA'),
    HAILONG_HOST: text('HAILONG_HOST'),
    HAILONG_PORT: text('HAILONG_PORT'),
    HAILONG_PUBLIC_URL: text('HAILONG_PUBLIC_URL'),
    HAILONG_MASTER_KEY: text('HAILONG_MASTER_KEY'),
    HAILONG_MASTER_KEY_FILE: text('HAILONG_MASTER_KEY_FILE'),
    HAILONG_WEB: text('HAILONG_WEB'),
    HAILONG_KIOSK: text('HAILONG_KIOSK'),
    HAILONG_LOG: text('HAILONG_LOG'),
    HAILONG_LANG: text('HAILONG_LANG'),
    HAILONG_REPORTS: text('HAILONG_REPORTS'),
    HAILONG_SMTP_URL: text('HAILONG_SMTP_URL'),
    HAILONG_MAIL_FROM: text('HAILONG_MAIL_FROM'),
    HAILONG_OIDC_ISSUER: text('HAILONG_OIDC_ISSUER'),
    HAILONG_OIDC_CLIENT_ID: text('HAILONG_OIDC_CLIENT_ID'),
    HAILONG_OIDC_CLIENT_SECRET: text('HAILONG_OIDC_CLIENT_SECRET'),
    HAILONG_OIDC_CLAIM: text('HAILONG_OIDC_CLAIM'),
  };
}
