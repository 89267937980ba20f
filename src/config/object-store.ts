// The address of an S3-compatible store, with the key that opens it.
import { isPrivateName } from './addresses.ts';

export interface ObjectStore {
  /** `https://s3.example`, without a path. */
  endpoint: string;
  bucket: string;
  /** '' or a path that ends with `/`. */
  prefix: string;
  region: string;
  keyId: string;
  secret: string;
}

/** Null for what is no such address, or would send what nobody else should read through the open net. */
export function objectStoreOf(text: string): ObjectStore | null {
  const [, plain, rest] = /^s3(\+http)?:\/\/(.+)$/.exec(text) ?? [];
  const scheme = plain ? 'http:' : 'https:';
  // An address is tidied up when it is read: what leads upwards would lead into another bucket.
  if (rest === undefined || /\/\.{1,2}(?:\/|\?|$)/.test(rest) || !URL.canParse(`${scheme}//${rest}`))
    return null;
  const url = new URL(`${scheme}//${rest}`);
  if (plain && !isPrivateName(url.hostname)) return null;
  const [bucket = '', ...folders] = url.pathname.slice(1).split('/');
  const path = folders.filter((name) => name !== '').join('/');
  if (!/^[a-zA-Z0-9][\w.-]{1,62}$/.test(bucket) || !/^[\w./-]{0,200}$/.test(path)) return null;
  const [keyId, secret] = [decoded(url.username), decoded(url.password)];
  const isOther = [...url.searchParams.keys()].some((name) => name !== 'region');
  if (!keyId || !secret || isOther || url.hash !== '') return null;
  const region = url.searchParams.get('region') ?? 'us-east-1';
  if (!/^[a-z0-9-]{1,40}$/.test(region)) return null;
  return { endpoint: `${scheme}//${url.host}`, bucket, prefix: path && `${path}/`, region, keyId, secret };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
