import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own: a copy of the migrated template, or an empty one. */
export async function createTestDatabase(from: 'template' | 'empty'): Promise<TestDatabase> {
  const { maintenance, template } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = from === 'template' ? nameOf(template) : 'template0';
  await order(maintenance, `create database ${name} template ${source}`);
  return {
    url: maintenance.replace(/[^/]+$/, name),
    drop: () => order(maintenance, `drop database ${name} with (force)`),
  };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function order(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Rows of one query, for looking at what the centre stored. Counts come as numbers when cast to int. */
export async function queryRows(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
