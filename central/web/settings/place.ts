/** Where settings hold: the counter of that id, or null for the whole office. */
export type Place = string | null;
