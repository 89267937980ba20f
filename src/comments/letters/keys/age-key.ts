// An age key (X25519) from 32 bytes that were made from something else.
import { identityToRecipient } from 'age-encryption';

export interface AgeKey {
  /** Private half; cannot be taken out of memory as text. */
  identity: CryptoKey;
  /** Public half, `age1…`. */
  recipient: string;
}

/** WebCrypto takes the bytes of a private key in the frame of PKCS #8 (RFC 8410). */
export async function ageKey(scalar: Uint8Array): Promise<AgeKey> {
  const framed = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), scalar]);
  const identity = await crypto.subtle.importKey('pkcs8', framed, { name: 'X25519' }, false, ['deriveBits']);
  return { identity, recipient: await identityToRecipient(identity) };
}
