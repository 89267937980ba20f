// A writer without a browser: signs in to a running press and speaks with its desk as the desk's program does.
import { randomUUID } from 'node:crypto';
import type { DeskData, PublishAnswer, SaveSegmentAnswer, SegmentState } from '../../src/desk/schemas.ts';
import type { Inline } from '../../src/text/document.ts';

export interface DeskClient {
  /** All of a translation's desk as the server has it now. */
  state(translation: string): Promise<DeskData>;
  /** Ids of the translations on the list of manuscripts. */
  translations(): Promise<string[]>;
  saveSegment(translation: string, segment: string, save: SegmentSave): Promise<SaveSegmentAnswer>;
  publish(translation: string, key?: string): Promise<PublishAnswer>;
}

export interface SegmentSave {
  key: string;
  base: number;
  text: string;
  state?: SegmentState;
}

/** `link` is a one-time sign-in address; the session outlives a killed server, because it is in the database. */
export async function signInByLink(link: string, blog: string): Promise<DeskClient> {
  const address = new URL(link).origin;
  const answer = await fetch(link, { method: 'POST', headers: { origin: address }, redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`the link did not sign in: ${answer.status}`);

  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${address}/studio/${blog}${path}`, {
      method,
      headers: { cookie, origin: address, accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  return {
    state: (translation) => ask('GET', `/desk/${translation}/state`),
    translations: async () => {
      const page = await fetch(`${address}/studio/${blog}/manuscripts`, { headers: { cookie } });
      const found = (await page.text()).matchAll(/\/desk\/([0-9a-f-]{36})/g);
      return [...new Set(Array.from(found, (match) => match[1] ?? ''))];
    },
    saveSegment: (translation, segment, { key, base, text, state = 'draft' }) =>
      ask('PUT', `/desk/${translation}/segments/${segment}`, { key, base, state, target: inline(text) }),
    publish: (translation, key = randomUUID()) =>
      ask('POST', `/desk/${translation}/publication`, { key, note: 'corrected', accepted: true }),
  };
}

function inline(text: string): Inline {
  return [{ type: 'text', text }];
}
