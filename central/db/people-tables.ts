import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AccountReach } from '../../shared/contract/people.ts';

type OptionalTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

interface AppUserTable {
  user_id: Generated<number>;
  name: string;
  /** Null for an account of an identity provider. */
  password_hash: string | null;
  role: string;
  created_at: ColumnType<Date, Date | undefined, Date>;
  all_units: Generated<boolean>;
  must_change_password: Generated<boolean>;
  disabled_at: OptionalTime;
  clerk_unit_id: string | null;
  clerk_id: string | null;
  issuer: string | null;
  subject: string | null;
}

interface UserUnitTable {
  user_id: number;
  unit_id: string;
}

interface UserAreaTable {
  user_id: number;
  code: string;
}

interface UserSessionTable {
  token_hash: Buffer;
  user_id: number;
  created_at: Date;
  seen_at: Date;
  session_id: Generated<number>;
  way: 'password' | 'provider';
}

interface ApiTokenTable {
  token_id: Generated<number>;
  token_hash: Buffer;
  name: string;
  scopes: readonly string[];
  all_units: boolean;
  made_by: string;
  made_at: Date;
  expires_at: Date;
  revoked_at: OptionalTime;
  last_used_at: OptionalTime;
}

interface ApiTokenUnitTable {
  token_id: number;
  unit_id: string;
}

interface OidcMappingTable {
  position: number;
  value: string;
  role: string;
  reach: JSONColumnType<AccountReach>;
}

export interface PeopleTables {
  oidc_mapping: OidcMappingTable;
  app_user: AppUserTable;
  user_unit: UserUnitTable;
  user_area: UserAreaTable;
  user_session: UserSessionTable;
  api_token: ApiTokenTable;
  api_token_unit: ApiTokenUnitTable;
}
