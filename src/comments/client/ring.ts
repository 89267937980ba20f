// Keys in the editor's browser: opened, wrapped and made here, so that no private half ever leaves it open.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, webauthn } from 'age-encryption';
import type { KeyData, LetterMessage, NewWrap } from '../letters/schemas.ts';

/** Private halves (`AGE-SECRET-KEY-1…`) of the blog's letter keys by their id. */
export type Ring = ReadonlyMap<string, string>;

/** The words of one message as they are sealed. */
export interface LetterText {
  body: string;
  name?: string;
  title?: string;
  mail?: string;
  url?: string;
}

/** scrypt with N = 2^17: about a second, so that a stolen wrap is slow to guess at. */
const WORK = 17;

export interface Pair {
  identity: string;
  recipient: string;
}

export async function newPair(): Promise<Pair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** An age file in base64 for each recipient. */
export async function seal(plain: string, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return base64(await encrypter.encrypt(plain));
}

export async function unseal(sealed: string, ...identities: string[]): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes(sealed), 'text');
}

export async function readMessage({ sealed, keyId }: LetterMessage, ring: Ring): Promise<LetterText | null> {
  const identity = ring.get(keyId);
  if (identity === undefined) return null;
  const [words, about] = sealed.split('.').toReversed();
  const text = await quietly(async () => JSON.parse(await unseal(words ?? '', identity)) as LetterText);
  if (text === null || about === undefined) return text;
  // Words may have been written anew after the blog took another key.
  const said = await quietly(async () => JSON.parse(await unseal(about, ...ring.values())) as LetterText);
  return { ...said, ...text };
}

/**
 * Every letter key that can be opened: those the press holds, those shared with `mine`, and from each of them the one
 * it replaced.
 */
export async function openRing(keys: KeyData['keys'], mine: string | null): Promise<Ring> {
  const ring = new Map<string, string>();
  let next: string | undefined;
  for (const key of keys.toReversed()) {
    const identity: string | null =
      key.open ??
      (mine !== null && key.share !== null ? await quietly(() => unseal(key.share ?? '', mine)) : null) ??
      (next !== undefined && key.kept !== null
        ? await quietly(() => unseal(key.kept ?? '', next ?? ''))
        : null);
    if (identity !== null) ring.set(key.id, identity);
    next = identity ?? undefined;
  }
  return ring;
}

/** Whether some text is the private half of this letter key: a recovery copy that was typed in. */
export async function fits(recovery: string, key: KeyData['keys'][number]): Promise<boolean> {
  return (await quietly(() => identityToRecipient(recovery))) === key.recipient;
}

export async function wrapByPassphrase(identity: string, passphrase: string): Promise<NewWrap> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK);
  encrypter.setPassphrase(passphrase.normalize('NFKC'));
  return { kind: 'passphrase', label: '', wrapped: base64(await encrypter.encrypt(identity)) };
}

/** Makes a passkey on this device or another, and asks for it once more to wrap the key with it. */
export async function wrapByPasskey(identity: string, name: string, label: string): Promise<NewWrap> {
  const credential = await webauthn.createCredential({ keyName: name });
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: credential }));
  return { kind: 'passkey', label, wrapped: `${credential} ${base64(await encrypter.encrypt(identity))}` };
}

type Wrap = NonNullable<KeyData['mine']>['wraps'][number];

/** Null when it is not the passphrase. */
export async function unwrapByPassphrase(wraps: readonly Wrap[], passphrase: string): Promise<string | null> {
  for (const { wrapped } of wraps.filter(({ kind }) => kind === 'passphrase')) {
    const opened = await quietly(() => {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(passphrase.normalize('NFKC'));
      return decrypter.decrypt(bytes(wrapped), 'text');
    });
    if (opened !== null) return opened;
  }
  return null;
}

/** Null when the passkey was not to be had, or its owner turned it away. */
export async function unwrapByPasskey(wrap: Wrap): Promise<string | null> {
  const [credential = '', file = ''] = wrap.wrapped.split(' ');
  return quietly(() => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: credential }));
    return decrypter.decrypt(bytes(file), 'text');
  });
}

async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

function base64(data: Uint8Array): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
