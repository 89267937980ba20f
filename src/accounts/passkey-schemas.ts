// What a browser sends when it has made or used a passkey.
import * as v from 'valibot';
import { line } from '../web/fields.ts';

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
type Transport = (typeof transports)[number];

/** Ways to reach an authenticator; a way we do not know is no reason to refuse the key. */
const transportList = v.pipe(
  v.array(v.string()),
  v.transform((list) => transports.filter((known) => list.includes(known))),
);

export function transportsIn(json: string): Transport[] {
  return v.parse(transportList, JSON.parse(json));
}

const base64url = v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(100_000));

const credential = {
  id: base64url,
  rawId: base64url,
  type: v.literal('public-key'),
  authenticatorAttachment: v.exactOptional(v.picklist(['platform', 'cross-platform'])),
  clientExtensionResults: v.object({}),
};

export const addPasskeySchema = v.object({
  ceremony: v.pipe(v.string(), v.uuid()),
  name: line(60),
  response: v.object({
    ...credential,
    response: v.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: v.exactOptional(transportList),
    }),
  }),
});

export const passkeySignInSchema = v.object({
  ceremony: v.pipe(v.string(), v.uuid()),
  back: v.optional(v.string()),
  response: v.object({
    ...credential,
    response: v.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: v.exactOptional(base64url),
    }),
  }),
});

export type AddPasskeyInput = v.InferOutput<typeof addPasskeySchema>;
export type PasskeySignInInput = v.InferOutput<typeof passkeySignInSchema>;
