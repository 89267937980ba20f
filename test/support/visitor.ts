// A browser without a screen: asks an app without a socket, keeps cookies, sends forms as pages of ours would.

import type { Hono } from 'hono';
import type { Env } from '../../src/web/env.ts';

export type Fields = Record<string, string | string[]>;

export class Visitor {
  readonly #app: Hono<Env>;
  readonly cookies = new Map<string, string>();
  /** Headers of every request; a test may add or replace some. */
  readonly headers: Record<string, string> = { accept: 'text/html', 'accept-language': 'en' };

  constructor(app: Hono<Env>) {
    this.#app = app;
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, { method: 'GET' });
  }

  /** Sends a form as the page of the same site would. */
  post(path: string, fields: Fields = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    return this.#ask(path, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
  }

  /** Sends JSON as a script of ours would. */
  json(path: string, value: unknown, method = 'POST'): Promise<Response> {
    return this.#ask(path, {
      method,
      headers: { origin: 'http://localhost', 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(value),
    });
  }

  /** Sends a form with files in it. */
  upload(path: string, form: FormData): Promise<Response> {
    return this.#ask(path, { method: 'POST', headers: { origin: 'http://localhost' }, body: form });
  }

  /** Sends a body with these headers and no others: for tests of what is refused. */
  send(path: string, headers: Record<string, string>, body: string): Promise<Response> {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#ask(path, { method: 'POST', headers: { ...form, ...headers }, body });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(this.headers);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    if (this.cookies.size > 0) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const answer = await this.#app.request(path, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=');
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
