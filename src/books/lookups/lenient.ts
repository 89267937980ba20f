// Schemas for answers of others: whatever is missing, or of another kind than it should be, is nothing, and the rest still counts.
import * as v from 'valibot';

/** Longer than any title: what is looked through with patterns has an end. */
export const LONGEST = 4000;

/** '' for none; a number is taken for its digits. */
export const words = v.fallback(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((said) => String(said).slice(0, LONGEST)),
  ),
  '',
);

/** Null for none. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.fallback(v.nullable(schema), null);

/** One or many of them: services write the same list in both ways. */
export const list = <Out>(schema: v.GenericSchema<unknown, Out>) =>
  v.fallback(
    v.pipe(
      v.unknown(),
      v.transform((value) => (Array.isArray(value) ? value : [value]) as unknown[]),
      v.array(v.fallback(v.nullable(schema), null)),
      v.transform((all) => all.filter((one) => one !== null) as Out[]),
    ),
    [],
  );

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
