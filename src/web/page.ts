// Turns a drawn page into a response, and says what a page may know of its request.
import type { Context as Request } from 'hono';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Env, SignedIn } from './env.ts';
import { contentPolicy, permissions } from './headers.ts';
import type { Language, Translate } from './messages/index.ts';

/** All that a page may know of the request it answers: pages see no Hono. */
export interface View {
  t: Translate;
  language: Language;
  person: SignedIn | null;
  /** Path of the request, for marking where one is. */
  path: string;
  requestId: string;
  /** How much of the blog's inbox nobody has read. */
  inboxNews?: number;
}

export type PageStatus = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502;

export interface PageOptions {
  /** `remote` lets the page show images from other sites, as the preview of a fetched article must. */
  images?: 'own' | 'remote';
  /** Lets the page ask for the camera, and run the WebAssembly that reads barcodes where the browser cannot. */
  scans?: boolean;
}

export function viewOf(c: Request<Env>): View {
  return {
    t: c.var.t,
    language: c.var.language,
    person: c.var.person ?? null,
    path: c.req.path,
    requestId: c.var.requestId,
    inboxNews: c.var.inboxNews ?? 0,
  };
}

/** The whole page as an HTML response. */
export function html(
  c: Request<Env>,
  page: VNode,
  status: PageStatus = 200,
  options: PageOptions = {},
): Response {
  const { images = 'own', scans = false } = options;
  c.header('Content-Security-Policy', contentPolicy(images, { programs: scans }));
  if (scans) c.header('Permissions-Policy', permissions('own'));
  return c.html(`<!doctype html>${renderToString(page)}`, status);
}

/** A value as the text of `<script type="application/json">`: nothing in it can close the script. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
