// A service account of Google: its key file, the signed note that asks for a token, and the token while it is good.
import { createHash, createPrivateKey, createSign } from 'node:crypto';
import * as v from 'valibot';
import { isReadOnTheWay } from '../../config/addresses.ts';
import { EngineTrouble } from './contract.ts';
import { askJson, hostOf, inside, type Line, textIn } from './line.ts';

export interface ServiceAccount {
  project: string;
  email: string;
  /** PEM. */
  privateKey: string;
  keyId: string;
  tokenAddress: string;
}

const SCOPE = 'https://www.googleapis.com/auth/cloud-translation';
const HOUR_S = 3600;
/** A token is asked for anew when it ends sooner than this (milliseconds). */
const RESERVE_MS = 60_000;

const fileSchema = v.object({
  type: v.literal('service_account'),
  project_id: v.pipe(v.string(), v.regex(/^[a-z0-9.:-]{1,100}$/)),
  private_key_id: v.optional(v.string(), ''),
  private_key: v.pipe(v.string(), v.includes('PRIVATE KEY')),
  client_email: v.pipe(v.string(), v.includes('@')),
  token_uri: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\//),
      v.check((address) => URL.canParse(address) && !isReadOnTheWay(new URL(address))),
    ),
    'https://oauth2.googleapis.com/token',
  ),
});

/** The file as Google hands it out; null when it is none, or its key cannot sign. */
export function serviceAccount(text: string): ServiceAccount | null {
  try {
    const file = v.parse(fileSchema, JSON.parse(text));
    if (createPrivateKey(file.private_key).asymmetricKeyType !== 'rsa') return null;
    return {
      project: file.project_id,
      email: file.client_email,
      privateKey: file.private_key,
      keyId: file.private_key_id,
      tokenAddress: file.token_uri,
    };
  } catch {
    return null;
  }
}

/** By the fingerprint of the key, so that a token never serves another account. */
const tokens = new Map<string, { token: string; until: number }>();

export async function accessToken(
  line: Line,
  account: ServiceAccount,
  now: Date,
  signal: AbortSignal,
): Promise<string> {
  const name = createHash('sha256').update(`${account.tokenAddress}\n${account.privateKey}`).digest('hex');
  const known = tokens.get(name);
  if (known && known.until - RESERVE_MS > now.getTime()) return known.token;
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: signedNote(account, now),
  }).toString();
  const question = { address: account.tokenAddress, body, signal };
  // Whoever is refused a token has the wrong key, whatever the words.
  const explain = (status: number) => (status === 400 ? ('key' as const) : null);
  const answer = await askJson(line, { ...question, explain });
  const token = textIn(answer, 'access_token');
  if (token === '') throw new EngineTrouble('answer', { host: hostOf(question) }, { untouched: true });
  const seconds = Number(inside(answer, 'expires_in')) || HOUR_S;
  tokens.set(name, { token, until: now.getTime() + seconds * 1000 });
  return token;
}

/** RFC 7523: a JSON Web Token by RS256. */
function signedNote({ email, privateKey, keyId, tokenAddress }: ServiceAccount, now: Date): string {
  const at = Math.floor(now.getTime() / 1000);
  const head = { alg: 'RS256', typ: 'JWT', ...(keyId === '' ? {} : { kid: keyId }) };
  const claims = { iss: email, scope: SCOPE, aud: tokenAddress, iat: at, exp: at + HOUR_S };
  const said = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${said}.${createSign('RSA-SHA256').update(said).sign(privateKey, 'base64url')}`;
}
