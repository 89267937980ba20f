// `taiyaku align`: shows which lines of a translation say what which lines of its source say.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeBytes } from '../sources/charset.ts';
import { sniffType } from '../sources/media-type.ts';
import { linesOfText, type NumberedLine } from '../text/align/text-lines.ts';
import { alignLines, MOST_LINES } from '../text/align.ts';
import { canonicalLanguage } from '../text/language.ts';
import { type MessageKey, type Params, translator } from '../web/messages/index.ts';
import { type Io, standardIo } from './io.ts';

const USAGE = 'usage: taiyaku align <source.txt> <target.txt> --from L --to L [--json]\n';

/** 0 when both texts were aligned, 1 when one could not be read, 2 when used wrongly. */
export async function align(args: string[], io: Io = standardIo): Promise<number> {
  const asked = readArguments(args);
  if (!asked.ok) {
    io.err(`taiyaku align: ${asked.problem}\n${USAGE}`);
    return 2;
  }
  const { files, from, to, json } = asked;
  const read = await Promise.all(files.map(readLines));
  for (const [at, { problem }] of read.entries()) {
    if (problem !== null) io.err(`taiyaku align: ${files[at]}: ${problem}\n`);
  }
  if (read.some(({ problem }) => problem !== null)) return 1;
  const [source = [], target = []] = read.map(({ lines }) => lines);
  for (const bead of alignLines(source, target, { from, to })) {
    const shown = {
      source: bead.source.map((at) => source[at]?.number ?? 0),
      target: bead.target.map((at) => target[at]?.number ?? 0),
      score: Number(bead.score.toFixed(4)),
      certain: bead.certain,
    };
    await io.out(`${json ? JSON.stringify(shown) : readable(shown)}\n`);
  }
  return 0;
}

type Asked =
  | { ok: true; files: string[]; from: string; to: string; json: boolean }
  | { ok: false; problem: string };

function readArguments(args: string[]): Asked {
  try {
    const options = {
      from: { type: 'string', default: '' },
      to: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length !== 2)
      return { ok: false, problem: 'name two files, the source and its translation' };
    const [from, to] = [canonicalLanguage(values.from), canonicalLanguage(values.to)];
    if (from === null) return { ok: false, problem: '--from must be a language such as en' };
    if (to === null) return { ok: false, problem: '--to must be a language such as ja' };
    return { ok: true, files: positionals, from, to, json: values.json };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

interface Read {
  lines: NumberedLine[];
  problem: string | null;
}

async function readLines(file: string): Promise<Read> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refused(...whyNotOpened(error as NodeJS.ErrnoException));
  }
  const sniffed = sniffType(bytes, 'text/plain');
  if (!sniffed.ok && sniffed.type === 'empty') return refused('align.file.empty');
  if (!sniffed.ok && !TEXTS.has(sniffed.type)) return refused('align.file.binary');
  const { text, charset } = decodeBytes(bytes);
  if (looksMisread(text, charset)) return refused('align.file.encoding');
  const lines = linesOfText(text);
  if (lines.length === 0) return refused('align.file.empty');
  if (lines.length > MOST_LINES)
    return refused('align.file.too-long', { lines: lines.length, most: MOST_LINES });
  return { lines, problem: null };
}

/** What is text all the same, whatever it holds. */
const TEXTS = new Set(['feed', 'json']);

function whyNotOpened({ code = '' }: NodeJS.ErrnoException): [key: MessageKey, params?: Params] {
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['align.file.missing'];
  if (code === 'EISDIR') return ['align.file.folder'];
  return ['align.file.unreadable', { code }];
}

function refused(key: MessageKey, params: Params = {}): Read {
  return { lines: [], problem: translator('en')(key, params) };
}

/** Share of the characters that may be outside ASCII in a text of a Western encoding nobody declared. */
const FOREIGN = 0.2;

/** The reader of encodings takes what it does not know for windows-1252, and any bytes can be read as that. */
function looksMisread(text: string, charset: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what gives a wrong encoding away
  const odd = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]/g)?.length ?? 0;
  if (odd > text.length / 200) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly this range
  const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return charset === 'windows-1252' && (odd > 0 || foreign > text.length * FOREIGN);
}

/** `3,4` `2` `0.98` `certain`, divided by tabs; `-` for an empty side. */
function readable(bead: { source: number[]; target: number[]; score: number; certain: boolean }): string {
  const side = (lines: number[]) => (lines.length === 0 ? '-' : lines.join(','));
  const fields = [side(bead.source), side(bead.target), bead.score.toFixed(2)];
  return [...fields, bead.certain ? 'certain' : 'doubtful'].join('\t');
}
