// What a look for the proof brought, as it is kept and told.
import * as v from 'valibot';

export interface Came {
  ok: boolean;
  /** The key of a message, and what fills it. */
  key: string;
  params: Record<string, string | number>;
}

const cameSchema = v.object({
  ok: v.boolean(),
  key: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});

/** Null before the first look. */
export function cameOf(stored: string): Came | null {
  return stored === '' ? null : v.parse(cameSchema, JSON.parse(stored));
}
