interface ClerkBadgeTable {
  unit_id: string;
  clerk_id: string;
  /** SHA-256 of what is printed. */
  hash: Buffer;
  made_at: Date;
}

interface ClerkPresenceTable {
  unit_id: string;
  device_id: string;
  clerk_id: string;
  since: Date;
  heard_at: Date;
}

export interface ClerkTables {
  clerk_presence: ClerkPresenceTable;
  clerk_badge: ClerkBadgeTable;
}
