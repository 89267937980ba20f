// The two ceremonies of passkeys: making one for a person, and coming in with one.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isoFromNow, nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { SignedIn } from '../web/env.ts';
import { recordOfPerson } from './log/record.ts';
import type { AddPasskeyInput, PasskeySignInInput } from './passkey-schemas.ts';
import { transportsIn } from './passkey-schemas.ts';
import {
  insertChallenge,
  insertPasskey,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
  personById,
  takeChallenge,
  touchPasskey,
} from './store.ts';
import type { PasskeyChallengesTable } from './tables.ts';

/** A challenge with the id it is answered under. */
export interface Ceremony<Options> {
  id: string;
  options: Options;
}

/** Milliseconds in which a challenge can be answered. */
const CHALLENGE_LIFE = 5 * 60 * 1000;

/** Begins the making of a passkey. Devices that hold one of this person's already are left out. */
export async function beginPasskey(
  ctx: Context,
  actor: SignedIn,
): Promise<Ceremony<PublicKeyCredentialCreationOptionsJSON>> {
  const held = await passkeysOf(ctx.db, actor.id);
  const options = await generateRegistrationOptions({
    rpName: 'Taiyaku',
    rpID: hostOf(ctx),
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.id),
    attestationType: 'none',
    excludeCredentials: held.map((key) => ({ id: key.id, transports: transportsIn(key.transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { id: await keepChallenge(ctx, options.challenge, 'register', actor.id), options };
}

/** Ends it: checks the answer and keeps the public key. `origin` is where the browser stood. */
export async function addPasskey(
  ctx: Context,
  actor: SignedIn,
  input: AddPasskeyInput,
  origin: string,
): Promise<void> {
  const challenge = await answered(ctx, input.ceremony, 'register', actor.id);
  const { verified, registrationInfo } = await orRefuse(
    verifyRegistrationResponse({
      response: input.response satisfies RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: originFor(ctx, origin),
      expectedRPID: hostOf(ctx),
    }),
  );
  if (!verified) throw refuse('invalid', 'accounts.passkey.refused');
  const { credential } = registrationInfo;
  if (await passkeyById(ctx.db, credential.id)) throw refuse('conflict', 'accounts.passkey.known');
  await transact(ctx, async (tx) => {
    await insertPasskey(tx.db, {
      id: credential.id,
      person_id: actor.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: JSON.stringify(credential.transports ?? []),
      name: input.name,
      created_at: nowIso(tx),
      used_at: null,
    });
    const act = 'sign-in.passkey-added' as const;
    await recordOfPerson(tx, { personId: actor.id, by: actor.id, act, on: { name: input.name } });
  });
}

/** Begins coming in. It names no account: the device offers what it holds for this host. */
export async function beginPasskeySignIn(
  ctx: Context,
): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({ rpID: hostOf(ctx), userVerification: 'required' });
  return { id: await keepChallenge(ctx, options.challenge, 'sign-in', null), options };
}

/** Ends coming in: the id of the person the passkey belongs to. Every failure is the same refusal. */
export async function signInByPasskey(
  ctx: Context,
  input: PasskeySignInInput,
  origin: string,
): Promise<string> {
  const challenge = await answered(ctx, input.ceremony, 'sign-in', null);
  const passkey = await passkeyById(ctx.db, input.response.id);
  const person = passkey && (await personById(ctx.db, passkey.person_id));
  if (!passkey || !person || person.disabled_at !== null) throw refuse('invalid', 'accounts.passkey.refused');
  const { verified, authenticationInfo } = await orRefuse(
    verifyAuthenticationResponse({
      response: input.response satisfies AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: originFor(ctx, origin),
      expectedRPID: hostOf(ctx),
      credential: credentialOf(passkey),
    }),
  );
  if (!verified) throw refuse('invalid', 'accounts.passkey.refused');
  await touchPasskey(ctx.db, passkey.id, authenticationInfo.newCounter, nowIso(ctx));
  return person.id;
}

function credentialOf(passkey: PasskeyRow) {
  return {
    id: passkey.id,
    publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
    counter: passkey.counter,
    transports: transportsIn(passkey.transports),
  };
}

async function keepChallenge(
  ctx: Context,
  challenge: string,
  purpose: PasskeyChallengesTable['purpose'],
  personId: string | null,
): Promise<string> {
  const id = newId(ctx.clock.now());
  await insertChallenge(ctx.db, {
    id,
    challenge,
    purpose,
    person_id: personId,
    created_at: nowIso(ctx),
    expires_at: isoFromNow(ctx, CHALLENGE_LIFE),
  });
  return id;
}

/** The challenge of a ceremony, which it uses up. */
async function answered(
  ctx: Context,
  ceremony: string,
  purpose: PasskeyChallengesTable['purpose'],
  personId: string | null,
): Promise<string> {
  const kept = await takeChallenge(ctx.db, ceremony, purpose, personId);
  if (!kept || kept.expires_at <= nowIso(ctx)) throw refuse('invalid', 'accounts.passkey.late');
  return kept.challenge;
}

/** The library throws on an answer that does not fit; to us that is a refusal, not a fault. */
async function orRefuse<T>(verification: Promise<T>): Promise<T> {
  try {
    return await verification;
  } catch {
    throw refuse('invalid', 'accounts.passkey.refused');
  }
}

function hostOf(ctx: Context): string {
  return new URL(ctx.config.address).hostname;
}

/** Only the press's own host may ask for a passkey; its port may differ on a machine of one's own. */
function originFor(ctx: Context, origin: string): string {
  const press = new URL(ctx.config.address);
  const asked = URL.canParse(origin) ? new URL(origin) : press;
  if (press.protocol === 'http:' && asked.hostname === press.hostname) return asked.origin;
  return press.origin;
}
