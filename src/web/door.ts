// The door: every form, upload and JSON body passes one schema here and becomes typed input, or problems.
import type { Context as Request } from 'hono';
import * as v from 'valibot';
import { refuse } from '../platform/errors.ts';
import type { Env } from './env.ts';
import type { Params } from './messages/index.ts';

/** What is wrong with one field: the key of a message, its parameters. */
export interface Problem {
  key: string;
  params?: Params;
}

/** Problems by field name; the empty name is for what concerns no single field. */
export type Problems = Record<string, Problem>;

/** What the person typed, as typed, to fill the form again. A field sent several times is a list. */
export type Values = Record<string, string | string[]>;

export type Read<T> =
  | { ok: true; value: T; values: Values }
  | { ok: false; problems: Problems; values: Values };

/** A file that came with a form. The name and type are claims of the sender. */
export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** For the schema of a form with a file. */
export function isUpload(value: unknown): value is Upload {
  return isSent(value) && value.bytes.length > 0;
}

function isSent(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

const FORM_LIMIT = 1024 * 1024;
/** The longest form of ours, the chain of an article, has some hundred fields. */
const MOST_FIELDS = 5000;

type Schema<T> = v.GenericSchema<unknown, T>;

/** Reads a form body of at most `limit` bytes (1 MiB unless told). Files in it are ignored. */
export async function readForm<T>(c: Request<Env>, schema: Schema<T>, limit = FORM_LIMIT): Promise<Read<T>> {
  const { values } = await formOf(c, limit);
  return check(schema, values, values);
}

/**
 * Reads a form with files. The schema sees each file field as an `Upload`, or as undefined when none was chosen.
 * `limit` is for the whole body in bytes.
 */
export async function readUpload<T>(c: Request<Env>, schema: Schema<T>, limit: number): Promise<Read<T>> {
  const { values, files } = await formOf(c, limit);
  return check(schema, { ...values, ...files }, values);
}

/** The fields of a form nobody has read yet, to hand them back; null when there are none to be had. */
export async function unreadFields(c: Request<Env>, limit: number): Promise<Values | null> {
  if (c.req.raw.bodyUsed) return null;
  try {
    return (await formOf(c, limit)).values;
  } catch {
    return null;
  }
}

/** Reads a JSON body of at most `limit` bytes (1 MiB unless told). Text that is not JSON is refused. */
export async function readJson<T>(c: Request<Env>, schema: Schema<T>, limit = FORM_LIMIT): Promise<Read<T>> {
  if (mediaType(c) !== 'application/json') throw refuse('unsupported', 'web.problem.unsupported.do');
  const text = utf8(await bodyOf(c, limit));
  let body: unknown;
  try {
    body = text.includes('\\u0000') ? JSON.parse(text, withoutNul) : JSON.parse(text);
  } catch {
    throw refuse('invalid', 'web.problem.invalid.do');
  }
  return check(schema, body, {});
}

/** Reads a body that is bytes and nothing else, at most `limit` of them. */
export async function readBytes(c: Request<Env>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (mediaType(c) !== 'application/octet-stream') throw refuse('unsupported', 'web.problem.unsupported.do');
  return bodyOf(c, limit);
}

/** Reads a body that is XML, at most `limit` bytes of it, as its sender wrote it. */
export async function readXml(c: Request<Env>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const xml = ['text/xml', 'application/xml'];
  if (!xml.includes(mediaType(c))) throw refuse('unsupported', 'web.problem.unsupported.do');
  return bodyOf(c, limit);
}

/** Checks input from elsewhere (a query, a command line) the way forms are checked. */
export function check<T>(schema: Schema<T>, input: unknown, values: Values): Read<T> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output, values };
  return { ok: false, problems: problemsOf(result.issues), values };
}

/** The first problem of each field. Schemas name a message key where they say what is wrong. */
function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problems {
  const problems: Problems = {};
  for (const issue of issues) {
    const field = issue.path?.map((step) => String(step.key)).join('.') ?? '';
    if (Object.hasOwn(problems, field)) continue;
    // A field that only one thing fits says by itself what that is.
    const missing = issue.input === undefined && issue.kind === 'schema' && issue.type !== 'custom';
    problems[field] = missing ? { key: 'common.required' } : problemOf(issue);
  }
  return problems;
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  if (isSent(issue.input)) return { key: 'web.file.empty' };
  const requirement = issue.requirement;
  if (typeof requirement !== 'number') return { key: issue.message };
  return { key: issue.message, params: { max: requirement, min: requirement } };
}

async function formOf(
  c: Request<Env>,
  limit: number,
): Promise<{ values: Values; files: Record<string, Upload | undefined> }> {
  const type = mediaType(c);
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    throw refuse('unsupported', 'web.problem.unsupported.do');
  }
  const bytes = await bodyOf(c, limit);
  // Between two fields stands a `&` in the one form, a `form-data; name="` in the other. Taking thousands apart takes seconds.
  const divider = type === 'multipart/form-data' ? 'form-data; name="' : '&';
  if (holdsMore(bytes, divider, MOST_FIELDS)) throw refuse('invalid', 'web.problem.invalid.do');
  const form = await parseForm(bytes, c.req.header('content-type') ?? '');
  const values = new Map<string, string[]>();
  const files = new Map<string, Upload | undefined>();
  for (const [name, value] of form) {
    if (typeof value === 'string') append(values, name, newlines(value));
    else files.set(name, value.name === '' && value.size === 0 ? undefined : await upload(value));
  }
  return { values: flatten(values), files: Object.fromEntries(files) };
}

function holdsMore(bytes: Uint8Array<ArrayBuffer>, part: string, most: number): boolean {
  const text = Buffer.from(bytes.buffer);
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count <= most; at = text.indexOf(part, at + part.length))
    count++;
  return count > most;
}

function append(values: Map<string, string[]>, name: string, value: string): void {
  const sent = values.get(name);
  if (sent) sent.push(value);
  else values.set(name, [value]);
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw refuse('invalid', 'web.problem.invalid.do');
  }
}

async function upload(file: File): Promise<Upload> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The body, never holding more than `limit` bytes of it whatever its headers claim. */
async function bodyOf(c: Request<Env>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => refuse('too-large', 'web.problem.too-large.do', { limit: readableSize(limit) });
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return joinBytes(chunks, size);
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('invalid', 'web.problem.invalid.do');
  }
}

function mediaType(c: Request<Env>): string {
  return (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Browsers send CRLF in text areas; inside, lines end as everywhere else. */
function newlines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** No text of a person has it, and PostgreSQL keeps none that does. */
function withoutNul(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}

function flatten(fields: ReadonlyMap<string, string[]>): Values {
  return Object.fromEntries(
    [...fields].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

function readableSize(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes >= 1 ? `${Math.floor(mebibytes)} MB` : `${Math.floor(bytes / 1024)} KB`;
}
