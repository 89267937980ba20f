// The signed time in a comment form, and the names of its fields, which change with each form.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../platform/context.ts';
import { pressKey, sign } from '../platform/press-key.ts';

export const fieldNames = [
  'name',
  'title',
  'mail',
  'url',
  'body',
  'password',
  'secret',
  'parent',
  'trap',
  'proof',
  'tell',
  'clap',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type FieldNames = Record<FieldName, string>;

/** One form as it was given out. Its token cannot stand in stored bytes: it would be old, and everybody's. */
export interface GivenForm {
  token: string;
  /** What each field is called in this form. */
  names: FieldNames;
}

export interface ReadForm extends GivenForm {
  /** Since it was given out. */
  seconds: number;
  /** Given out so long ago that it must be asked for anew. */
  expired: boolean;
  /** Of this form and no other. */
  nonce: string;
}

/** What the fields are called in the form of the stored page, which bears no token. */
export const plainNames: FieldNames = Object.fromEntries(
  fieldNames.map((name) => [name, name === 'trap' ? 'website' : name]),
) as FieldNames;

/** Seconds. Somebody may well write all evening, and come back to it the next day. */
const LIFE = 24 * 60 * 60;

/** `of` binds it to one post of one blog. */
export async function newForm(ctx: Context, of: { blogId: string; postId: string }): Promise<GivenForm> {
  const key = await pressKey(ctx, 'forms');
  const begun = Math.floor(ctx.clock.now().getTime() / 1000).toString(36);
  const nonce = randomBytes(16).toString('base64url');
  const token = `${begun}.${nonce}.${sign(key, of.blogId, of.postId, begun, nonce)}`;
  return { token, names: namesIn(key, nonce) };
}

/** Null for what was not given out by this press for this post. */
export async function readFormToken(
  ctx: Context,
  of: { blogId: string; postId: string },
  token: string,
): Promise<ReadForm | null> {
  const [begun = '', nonce = '', mac = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[0-9a-z]{1,9}$/.test(begun) || !/^[\w-]{22}$/.test(nonce)) return null;
  const key = await pressKey(ctx, 'forms');
  if (!isSame(mac, sign(key, of.blogId, of.postId, begun, nonce))) return null;
  const seconds = Math.floor(ctx.clock.now().getTime() / 1000) - Number.parseInt(begun, 36);
  return { token, names: namesIn(key, nonce), seconds, expired: seconds > LIFE || seconds < 0, nonce };
}

/** A signed leave to do one thing for a while: `subject` says what, `seconds` how long. */
export async function giveLeave(ctx: Context, subject: string, seconds: number): Promise<string> {
  const until = (Math.floor(ctx.clock.now().getTime() / 1000) + seconds).toString(36);
  return `${until}.${sign(await pressKey(ctx, 'leave'), subject, until)}`;
}

/** Seconds for which the leave still holds; null when it does not. */
export async function leaveLeft(ctx: Context, subject: string, leave: string): Promise<number | null> {
  const [until = '', mac = '', ...rest] = leave.split('.');
  if (rest.length > 0 || !/^[0-9a-z]{1,9}$/.test(until)) return null;
  if (!isSame(mac, sign(await pressKey(ctx, 'leave'), subject, until))) return null;
  const left = Number.parseInt(until, 36) - Math.floor(ctx.clock.now().getTime() / 1000);
  return left >= 0 ? left : null;
}

function namesIn(key: Buffer, nonce: string): FieldNames {
  const named = fieldNames.map((name) => {
    const word = sign(key, nonce, name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    return [name, `f${word.slice(0, 10)}`];
  });
  return Object.fromEntries(named) as FieldNames;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
