// What passes the door, and what is refused there.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../platform/errors.ts';
import { type Read, readForm, readJson, readUpload } from './door.ts';
import type { Env } from './env.ts';
import { line, lines, many, ticked } from './fields.ts';

const schema = v.object({ name: line(10), tags: many(line(5)), loud: ticked, text: lines(100) });
const fileSchema = v.object({
  name: line(10),
  file: v.optional(v.object({ name: v.string(), type: v.string(), bytes: v.instance(Uint8Array) })),
});

type Reader = (c: Request<Env>) => Promise<Read<unknown>>;

/** What a reader makes of a request: its result, or the kind of its refusal. */
async function read(reader: Reader, init: RequestInit): Promise<Read<unknown> | string> {
  const app = new Hono<Env>();
  const results: (Read<unknown> | string)[] = [];
  app.post('/', async (c) => {
    results.push(await reader(c));
    return c.body(null, 204);
  });
  app.onError((error, c) => {
    results.push(
      error instanceof Refusal ? `${error.kind} ${error.params.limit ?? ''}`.trim() : String(error),
    );
    return c.body(null, 500);
  });
  await app.request('/', { method: 'POST', ...init });
  return results[0] ?? 'nothing';
}

const form = (body: string, limit?: number) =>
  read((c) => readForm(c, schema, limit), {
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body,
  });

const json = (body: string, type = 'application/json') =>
  read((c) => readJson(c, v.object({ name: line(10) })), { headers: { 'content-type': type }, body });

describe('a form', () => {
  it('becomes typed input, trimmed, with lists, ticks and plain line ends', async () => {
    expect(await form('name=+Hana+&tags=a&tags=b&loud=yes&text=one%0D%0Atwo&person_id=x')).toMatchObject({
      ok: true,
      value: { name: 'Hana', tags: ['a', 'b'], loud: true, text: 'one\ntwo' },
    });
    expect(await form('name=Hana&tags=a')).toMatchObject({
      ok: true,
      value: { tags: ['a'], loud: false, text: '' },
    });
  });

  it('is refused when it has more fields than any page of ours, before they are sorted', async () => {
    expect(await form('tags=a&'.repeat(120_000))).toBe('invalid');
    expect(await form('a&'.repeat(500_000))).toBe('invalid');
  });

  it('is refused with too many fields in parts, too', async () => {
    const body = new FormData();
    for (let at = 0; at < 6000; at++) body.append('tags', 'a');
    expect(await read((c) => readUpload(c, schema, 4_000_000), { body })).toBe('invalid');
  });

  it('is not held up by text that is slow to normalise', async () => {
    const marks = encodeURIComponent('\u0301\u0323').repeat(24_000);
    const result = await form(`name=${marks}&text=${marks}&tags=${marks}`);
    expect(result).toMatchObject({
      ok: false,
      problems: { name: { key: 'common.too-long', params: { max: 10 } }, text: { params: { max: 100 } } },
    });
  });

  it('loses, as JSON, the character that a database cannot keep', async () => {
    expect(await json('{"name":"Ha\\u0000na"}')).toMatchObject({ ok: true, value: { name: 'Hana' } });
  });

  it('never hands on a field the schema does not know', async () => {
    const result = await form('name=Hana&person_id=x&__proto__=y');
    expect(result).toMatchObject({ ok: true });
    if (typeof result === 'string' || !result.ok) throw new Error('not read');
    expect(Object.keys(Object(result.value)).sort()).toEqual(['loud', 'name', 'tags', 'text']);
  });

  it('comes back with one problem a field and everything as it was typed', async () => {
    expect(await form('name=&text=kept&tags=a&tags=too-long')).toMatchObject({
      ok: false,
      problems: {
        name: { key: 'common.required' },
        'tags.1': { key: 'common.too-long', params: { max: 5, min: 5 } },
      },
      values: { name: '', text: 'kept', tags: ['a', 'too-long'] },
    });
    expect(await form('text=x')).toMatchObject({ problems: { name: { key: 'common.required' } } });
  });

  it('takes one value where one belongs, however often it is sent', async () => {
    expect(await form('name=a&name=b')).toMatchObject({ ok: false, problems: { name: {} } });
  });

  it('refuses letters that draw nothing or turn the line around', async () => {
    for (const text of ['a\u202Eb', 'a\u200Bb', 'a\u0000b', 'a\nb']) {
      expect(await form(`name=${encodeURIComponent(text)}`)).toMatchObject({ problems: { name: {} } });
    }
    expect(await form(`name=x&text=${encodeURIComponent('family 👩‍👧 fine')}`)).toMatchObject({ ok: true });
  });

  it('is refused when it is too large, whatever its headers claim', async () => {
    expect(await form(`name=${'x'.repeat(3000)}`, 2048)).toBe('too-large 2 KB');
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { headers, body: endless, duplex: 'half' };
    expect(await read((c) => readForm(c, schema, 4096), init)).toBe('too-large 4 KB');
  });

  it('is refused when it is something else', async () => {
    expect(await json('{}', 'text/plain')).toBe('unsupported');
    expect(await read((c) => readForm(c, schema), { body: 'name=a' })).toBe('unsupported');
    const multipart = { headers: { 'content-type': 'multipart/form-data' }, body: 'nonsense' };
    expect(await read((c) => readForm(c, schema), multipart)).toBe('invalid');
  });
});

describe('an upload', () => {
  it('carries its bytes beside the fields, and none when no file was chosen', async () => {
    const body = new FormData();
    body.set('name', 'Hana');
    body.set('file', new File(['bytes'], 'page.html', { type: 'text/html' }));
    const reader: Reader = (c) => readUpload(c, fileSchema, 10_000);
    expect(await read(reader, { body })).toMatchObject({
      ok: true,
      value: {
        name: 'Hana',
        file: { name: 'page.html', type: 'text/html', bytes: new TextEncoder().encode('bytes') },
      },
      values: { name: 'Hana' },
    });
    const part = (about: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; ${about}\r\n\r\n${content}\r\n`;
    const unchosen = `${part('name="name"', 'Hana')}${part('name="file"; filename=""', '')}--x--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await read(reader, { headers, body: unchosen })).toMatchObject({
      ok: true,
      value: { name: 'Hana' },
    });
  });
});

describe('JSON', () => {
  it('is checked like a form', async () => {
    expect(await json('{"name":"Hana","id":"x"}')).toMatchObject({ ok: true, value: { name: 'Hana' } });
    expect(await json('{"name":["a"]}')).toMatchObject({ ok: false });
    expect(await json('[]')).toMatchObject({ ok: false });
    expect(await json('{"name":')).toBe('invalid');
  });
});
