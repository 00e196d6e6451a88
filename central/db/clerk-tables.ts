interface ClerkBadgeTable {
  unit_id: string;
  clerk_id: string;
  /** SHA-256 of what is printed. */
  hash: Buffer;
  made_at: Date;
}

export interface ClerkTables {
  clerk_badge: ClerkBadgeTable;
}
