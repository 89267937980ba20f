// `taiyaku extract`: shows what would be read from pages and files, for people and, with --json, for programs.
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import type { Found } from '../sources/found.ts';
import { obtainSource } from '../sources/obtain-source.ts';
import { readSource, UNKNOWN_LANGUAGE } from '../sources/read-source.ts';
import { isWebAddress } from '../sources/web-address.ts';
import { say, translator } from '../web/messages/index.ts';
import { type Io, standardIo } from './io.ts';
import { sourceInput } from './source-input.ts';

const USAGE = 'usage: taiyaku extract <file or address>… [--url U] [--json]\n';

/** Inputs read at the same time; their answers come out in order all the same. */
const AT_ONCE = 2;

type Extracted = { ok: true; found: Found } | { ok: false; error: string };

/** 0 when every input was read, 1 when one failed, 2 when used wrongly. */
export async function extract(args: string[], io: Io = standardIo): Promise<number> {
  const asked = readArguments(args);
  if (!asked.ok) {
    io.err(`taiyaku extract: ${asked.problem}\n${USAGE}`);
    return 2;
  }
  const { inputs, url, json } = asked;
  let failed = false;
  for await (const [named, result] of inOrder(inputs, (input) => extractOne(input, url))) {
    if (!result.ok) {
      failed = true;
      io.err(`taiyaku extract: ${named}: ${result.error}\n`);
    }
    if (json)
      await io.out(`${JSON.stringify(result.ok ? shownFields(result.found) : { error: result.error })}\n`);
    else if (result.ok) await io.out(readable(result.found));
  }
  return failed ? 1 : 0;
}

type Asked = { ok: true; inputs: string[]; url: string; json: boolean } | { ok: false; problem: string };

function readArguments(args: string[]): Asked {
  try {
    const options = {
      url: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0) return { ok: false, problem: 'name at least one file or address' };
    if (values.url !== '' && !isWebAddress(values.url)) {
      return { ok: false, problem: '--url must be an address that begins with http:// or https://' };
    }
    return { ok: true, inputs: positionals, ...values };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function extractOne(named: string, url: string): Promise<Extracted> {
  try {
    const input = await sourceInput(named, url);
    const source = await obtainSource({ config: input.way === 'address' ? readConfig() : NO_FETCH }, input);
    const read = source.ok ? await readSource(source, []) : source;
    if (read.ok) return { ok: true, found: read.found };
    return { ok: false, error: say(translator('en'), read.key, read.params) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Reading a file needs no settings, and wrong ones should not stand in its way. */
const NO_FETCH: Pick<Config, 'fetchAllow' | 'address'> = { fetchAllow: [], address: '' };

/** Runs `work` on a few items at once and hands out the results in the order of the items. */
async function* inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): AsyncGenerator<[T, R]> {
  const running: [T, Promise<R>][] = [];
  for (const item of items) {
    running.push([item, work(item)]);
    const first = running.length >= AT_ONCE ? running.shift() : undefined;
    if (first) yield [first[0], await first[1]];
  }
  for (const [item, result] of running) yield [item, await result];
}

function shownFields(found: Found) {
  const { title, byline, published, outlet, text, document } = found;
  const language = found.language === UNKNOWN_LANGUAGE ? null : found.language;
  return { title, byline, published, language, outlet, text, document };
}

function readable(found: Found): string {
  const { title, byline, outlet, published, language } = shownFields(found);
  const facts = [title, byline, outlet, published, language];
  const head = facts.filter((fact) => fact !== null && fact !== '').join('\n');
  return `${head}\n\n${found.text}\n\n`;
}
