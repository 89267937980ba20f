// A passkey without a device: makes the answers that a browser would send, of the options the press gave out.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator says of itself: somebody was there, and was recognised. */
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

interface Asked {
  challenge: string;
}

export class SoftPasskey {
  readonly #id = randomBytes(16);
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #host: string;
  readonly #origin: string;

  constructor(address: string) {
    const { hostname, origin } = new URL(address);
    [this.#host, this.#origin] = [hostname, origin];
  }

  /** The answer to the making of a passkey. */
  made({ challenge }: Asked) {
    const head = this.#head(PRESENT_AND_VERIFIED | WITH_KEY);
    const length = Buffer.from([0, this.#id.length]);
    const authData = Buffer.concat([head, Buffer.alloc(16), length, this.#id, this.#publicKey()]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
    });
  }

  /** The answer to coming in. */
  used({ challenge }: Asked) {
    const client = this.#client('webauthn.get', challenge);
    const head = this.#head(PRESENT_AND_VERIFIED);
    const signed = Buffer.concat([head, createHash('sha256').update(client).digest()]);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: head.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(this.#pair.privateKey).toString('base64url'),
    });
  }

  #answer<Response>(response: Response) {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** It counts no uses, as most that are kept in an account do. */
  #head(flags: number): Buffer {
    return Buffer.concat([
      createHash('sha256').update(this.#host).digest(),
      Buffer.from([flags, 0, 0, 0, 0]),
    ]);
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  /** As COSE writes it: an elliptic curve (2), ES256 (-7), P-256 (1), both places on it. */
  #publicKey(): Uint8Array {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
    return isoCBOR.encode(key as never);
  }
}
