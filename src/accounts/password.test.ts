// Hashing and checking passwords.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hashPassword, newPassword, verifyPassword } from './password.ts';

/** A stored hash of few rounds, to be checked in no time. */
const cheap = `$scrypt$ln=10,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

describe('a password', () => {
  it('is found right by its own hash only, which keeps its parameters and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('対訳のある川'), hashPassword('対訳のある川')]);
    expect(first).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await verifyPassword('対訳のある川', first)).toBe(true);
    expect(await verifyPassword('対訳のある海', first)).toBe(false);
  });

  it('is the same whichever way the keyboard composes its letters', async () => {
    const stored = await hashPassword('caf\u00e9 au lait');
    expect(await verifyPassword('cafe\u0301 au lait', stored)).toBe(true);
  });

  it('is never right where none is kept, not even the one behind the decoy', async () => {
    expect(await verifyPassword('', null)).toBe(false);
    expect(await verifyPassword('anything', null)).toBe(false);
  });

  it('is checked with the parameters it was hashed with, so that they can grow later', async () => {
    const older = '$scrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$';
    const { scryptSync } = await import('node:crypto');
    const key = scryptSync('old password', Buffer.alloc(16), 32, { N: 1024, r: 8, p: 1 });
    expect(await verifyPassword('old password', older + key.toString('base64url'))).toBe(true);
  });

  it('is not hashed for a crowd: who comes when too many wait is asked to come again', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword('x', cheap)));
    const refused = crowd.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ reason: { kind: 'too-many' } });
    expect(await verifyPassword('old password', cheap)).toBe(false);
  });

  it('may be chosen from ten characters of at least five kinds', () => {
    const accepts = (text: string) => v.is(newPassword, text);
    expect(accepts('river stone')).toBe(true);
    expect(accepts('ながいかわのことば')).toBe(false);
    expect(accepts('ながいながいかわのことば')).toBe(true);
    expect(accepts('abababababab')).toBe(false);
    expect(accepts('x'.repeat(201))).toBe(false);
  });
});
