// Takes beacons before any framework sees them: the answer is the same whatever became of one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../../platform/context.ts';
import { addressFrom } from '../../web/client-address.ts';
import { tokenIn } from '../../web/session.ts';
import { isReader } from '../is-reader.ts';
import { LONGEST_BEACON, readBeacon } from './beacon.ts';
import type { ViewCounter } from './view-counter.ts';

/** A blog that readers can see. */
export interface CountedBlog {
  id: string;
  timeZone: string;
  /** `https://press.example`, where its pages are read. */
  origin: string;
}

export interface ViewDoor {
  counter: Pick<ViewCounter, 'count'>;
  /** The blog at a host, or at a path of the press: what stands before `/views`. */
  find(host: string, base: string): CountedBlog | undefined;
  /** Whether whoever has this session belongs to the blog: their own visits are not counted. */
  isOwn(token: string, blogId: string): Promise<boolean>;
}

const DOOR = /^(\/[a-z0-9][a-z0-9-]*)?\/views$/;

/** True when it was a beacon. */
export function viewHandler(
  ctx: Context,
  door: ViewDoor,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const base = request.method === 'POST' ? DOOR.exec(request.url ?? '')?.[1] : undefined;
    if (request.method !== 'POST' || !DOOR.test(request.url ?? '')) return false;
    const blog = door.find(request.headers.host ?? '', base ?? '');
    bodyOf(request, async (text) => {
      if (text !== null && blog && isOfReader(request, blog)) {
        await take(ctx, door, { request, blog, text }).catch((error: unknown) =>
          ctx.log.error({ err: error }, 'a view could not be counted'),
        );
      }
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    });
    return true;
  };
}

async function take(
  ctx: Context,
  door: ViewDoor,
  { request, blog, text }: { request: IncomingMessage; blog: CountedBlog; text: string },
): Promise<void> {
  const beacon = readBeacon(text, blog.origin);
  if (beacon === null) return;
  const { headers, socket } = request;
  const token = tokenIn(headers.cookie, ctx);
  if (token !== undefined && (await door.isOwn(token, blog.id))) return;
  await door.counter.count({
    ...{ blog, beacon, agent: headers['user-agent'] ?? '' },
    network: addressFrom(
      headerOf(request, 'x-forwarded-for'),
      socket.remoteAddress ?? '',
      ctx.config.trustProxy,
    ),
  });
}

/** A browser says where a beacon was sent from; only pages of the blog itself may. */
function isOfReader(request: IncomingMessage, blog: CountedBlog): boolean {
  const site = request.headers['sec-fetch-site'];
  if (request.headers.origin !== blog.origin || (site !== undefined && site !== 'same-origin')) return false;
  return isReader((name) => headerOf(request, name));
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** Null for one that is too long. */
function bodyOf(request: IncomingMessage, done: (text: string | null) => Promise<void>): void {
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    if (size <= LONGEST_BEACON) parts.push(part);
  });
  request.on('end', () => void done(size > LONGEST_BEACON ? null : Buffer.concat(parts).toString()));
  // Who goes away before the end was not heard.
  request.on('error', () => undefined);
}
