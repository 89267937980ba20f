// What the form of an engine may hold, and what is wrong with it for its kind.
import * as v from 'valibot';
import { isReadOnTheWay } from '../../config/addresses.ts';
import type { Problems } from '../../web/door.ts';
import { line, optionalLine } from '../../web/fields.ts';
import { serviceAccount } from './google-token.ts';
import { kindOf, kindsOfEngine } from './kinds.ts';

/** Without what stands after the path, and without a slash at its end. */
const address = v.pipe(
  optionalLine(500),
  v.check((text) => text === '' || isPlainAddress(text), 'common.address'),
  v.transform((text) => text.replace(/\/+$/, '')),
);

const secret = (max: number) =>
  v.optional(v.pipe(v.string('common.invalid'), v.trim(), v.maxLength(max, 'common.too-long')), '');

export const engineSchema = v.object({
  kind: v.picklist(
    kindsOfEngine.map(({ kind }) => kind),
    'common.choose',
  ),
  name: line(60),
  address,
  // What goes into a header holds no line break.
  key: v.pipe(
    secret(1_000),
    v.check((text) => /^[\x21-\x7e]*$/.test(text), 'engines.problem.key-letters'),
  ),
  account: secret(20_000),
  region: v.pipe(optionalLine(60), v.check(isPlainName, 'common.invalid')),
  location: v.pipe(optionalLine(60), v.check(isPlainName, 'common.invalid')),
  model: optionalLine(200),
  whole: optionalLine(10),
  budget: v.pipe(
    optionalLine(20),
    v.transform((text) => text.normalize('NFKC').replace(/[,、\s]/g, '')),
    v.check((text) => /^\d{0,9}$/.test(text), 'engines.problem.budget'),
    v.transform((text) => (text === '' ? null : Number(text))),
  ),
});

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isBare = url.username === '' && url.password === '' && !/[?#]/.test(text);
  return /^https?:$/.test(url.protocol) && isBare;
}

function isPlainName(text: string): boolean {
  return /^[A-Za-z0-9-]*$/.test(text);
}

/** `keyIsKept`: there is a key already, so that an empty field keeps it. */
export function problemsIn(
  input: v.InferOutput<typeof engineSchema>,
  { keyIsKept }: { keyIsKept: boolean },
): Problems {
  const kind = kindOf(input.kind);
  const problems: Problems = {};
  for (const field of kind?.fields ?? []) {
    const isKept = keyIsKept && (field === 'key' || field === 'account');
    if (input[field] === '' && !kind?.optional.includes(field) && !isKept)
      problems[field] = { key: 'common.required' };
  }
  if (input.account !== '' && input.kind === 'google3' && serviceAccount(input.account) === null)
    problems.account = { key: 'engines.problem.account' };
  if (input.address !== '' && isReadOnTheWay(new URL(input.address)))
    problems.address = { key: 'engines.problem.https' };
  return problems;
}
