// The door of pings from elsewhere: XML-RPC, as blogs send them by themselves, and a plain form.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { decodeBytes } from '../../../sources/charset.ts';
import { clientAddress } from '../../../web/client-address.ts';
import { check, readForm, readXml } from '../../../web/door.ts';
import type { Env } from '../../../web/env.ts';
import { type Limit, limitOf } from '../../../web/limits.ts';
import { faultInXmlRpc, inPlainXml, inXmlRpc, type PingSaid } from './answer-ping.ts';
import { readCall } from './read-call.ts';
import { takePing } from './take-ping.ts';

/** Of one network in a minute: a service that pings for many blogs stays below it. */
const A_MINUTE = 60;
const MOST_PINGS = 60;
/** Bytes of a call; its four lines take less than one thousand. */
const LONGEST = 16 * 1024;
/** Fault codes of XML-RPC: what could not be read, what is not known, and what is refused now. */
const [NOT_READ, NOT_KNOWN, NOT_NOW] = [-32700, -32601, -32000];

const pingSchema = v.object({
  url: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''),
  feed: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''),
});

/** They come from servers, which name no page of ours: another site's page may ask as well, and changes nothing by it. */
export function pingInRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const pings = limitOf(MOST_PINGS, A_MINUTE);
  app.post('/ping', (c) => take(ctx, c, pings));
  return app;
}

function take(ctx: Context, c: Request<Env>, limit: Limit) {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)
    ? takeForm(ctx, c, limit)
    : takeCall(ctx, c, limit);
}

async function takeCall(ctx: Context, c: Request<Env>, limit: Limit) {
  const answer = (xml: string) => c.body(xml, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  if (await isTooOften(ctx, c, limit)) return answer(faultInXmlRpc(NOT_NOW, c.var.t('elsewhere.ping.often')));
  const bytes = await bytesOf(c);
  if (bytes === null) return answer(faultInXmlRpc(NOT_READ, c.var.t('elsewhere.ping.broken')));
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(c.req.header('content-type') ?? '')?.[1];
  const read = readCall(decodeBytes(bytes, charset ?? null).text);
  if (read.ok) {
    const call = check(pingSchema, { url: read.call.address, feed: read.call.feed }, {});
    if (call.ok) return answer(inXmlRpc(await said(ctx, c, call.value)));
  }
  if (read.ok || read.reason === 'incomplete')
    return answer(inXmlRpc({ failed: true, message: c.var.t('elsewhere.ping.address') }));
  return read.reason === 'unknown'
    ? answer(faultInXmlRpc(NOT_KNOWN, c.var.t('elsewhere.ping.method')))
    : answer(faultInXmlRpc(NOT_READ, c.var.t('elsewhere.ping.broken')));
}

async function takeForm(ctx: Context, c: Request<Env>, limit: Limit) {
  const answer = (told: PingSaid) =>
    c.body(inPlainXml(told), 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  if (await isTooOften(ctx, c, limit))
    return answer({ failed: true, message: c.var.t('elsewhere.ping.often') });
  const read = await readForm(c, pingSchema, LONGEST);
  if (!read.ok || read.value.url === '')
    return answer({ failed: true, message: c.var.t('elsewhere.ping.address') });
  return answer(await said(ctx, c, read.value));
}

/** Whether a blog is known here is told to whoever asks: who takes part stands in the tables anyway. */
async function said(
  ctx: Context,
  c: Request<Env>,
  { url: address, feed }: v.InferOutput<typeof pingSchema>,
): Promise<PingSaid> {
  const { t } = c.var;
  const taken = await takePing(ctx, { address, feed });
  if (taken === 'invalid') return { failed: true, message: t('elsewhere.ping.address') };
  return {
    failed: false,
    message: t(taken === 'known' ? 'elsewhere.ping.thanks' : 'elsewhere.ping.unknown'),
  };
}

/** Null for what is no XML, or more than a call. */
async function bytesOf(c: Request<Env>): Promise<Uint8Array | null> {
  try {
    return await readXml(c, LONGEST);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function isTooOften(ctx: Context, c: Request<Env>, limit: Limit): Promise<boolean> {
  try {
    await limit.consume(clientAddress(c, ctx.config.trustProxy));
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
