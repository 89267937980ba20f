// `taiyaku check`: looks a translation over beside its source, line by line, and says what it found.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Checker, createChecker } from '../desk/checks/checker.ts';
import type { Finding, Pair } from '../text/checks/finding.ts';
import { plainSentence } from '../text/checks/sentence.ts';
import { givenFor } from '../text/checks/whole-text.ts';
import { canonicalLanguage } from '../text/language.ts';
import { say, translator } from '../web/messages/index.ts';
import { type Io, standardIo } from './io.ts';

const USAGE = 'usage: taiyaku check <source.txt> <target.txt> [--from en] [--to ja] [--json]\n';

/** 0 when nothing has to be mended, 1 when something has, 2 when the files could not be checked. */
export async function check(
  args: string[],
  io: Io = standardIo,
  open: () => Promise<Checker> = createChecker,
): Promise<number> {
  const asked = readArguments(args);
  const pairs = typeof asked === 'string' ? asked : await readPairs(asked);
  if (typeof asked === 'string' || typeof pairs === 'string') {
    const problem = typeof asked === 'string' ? `${asked}\n${USAGE}` : `${pairs}\n`;
    io.err(`taiyaku check: ${problem}`);
    return 2;
  }
  const checker = await open();
  const given = givenFor(pairs.map(({ source, target }) => ({ source: source.text, target: target.text })));
  let mustBeMended = false;
  for (const [at, pair] of pairs.entries()) {
    for (const finding of await checker.check(pair, given[at])) {
      mustBeMended ||= finding.severity === 'must';
      const shown = shownFields(at + 1, pair, finding);
      await io.out(asked.json ? `${JSON.stringify(shown)}\n` : readable(shown));
    }
  }
  return mustBeMended ? 1 : 0;
}

interface Asked {
  source: string;
  target: string;
  from: string;
  to: string;
  json: boolean;
}

/** What was asked for, or what is wrong with it. */
function readArguments(args: string[]): Asked | string {
  try {
    const options = {
      from: { type: 'string', default: 'en' },
      to: { type: 'string', default: 'ja' },
      json: { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [source, target, ...more] = positionals;
    if (source === undefined || target === undefined || more.length > 0)
      return 'name two files: the source and its translation';
    for (const option of ['from', 'to'] as const) {
      if (canonicalLanguage(values[option]) === null)
        return `--${option} must be the code of a language, such as en or ja, not “${values[option]}”`;
    }
    return { source, target, ...values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A pair for each line, or what is wrong with the files. */
async function readPairs({ source, target, from, to }: Asked): Promise<Pair[] | string> {
  const [sources, targets] = await Promise.all([linesOf(source), linesOf(target)]);
  if (typeof sources === 'string') return sources;
  if (typeof targets === 'string') return targets;
  if (sources.length !== targets.length)
    return `line n of one file must be line n of the other, but ${source} has ${sources.length} lines and ${target} has ${targets.length}`;
  return sources.map((line, at) => ({
    source: plainSentence(line),
    target: plainSentence(targets[at] ?? ''),
    from,
    to,
  }));
}

/** Without a byte order mark; a line break at the very end begins no further line. */
async function linesOf(file: string): Promise<string[] | string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  } catch (error) {
    return `${file}: ${problemOf(error)}`;
  }
}

const PROBLEMS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8; save it as UTF-8 and try again',
};

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error));
}

interface Shown {
  line: number;
  id: string;
  severity: string;
  side: string;
  start: number;
  end: number;
  text: string;
  message: string;
  fix?: { start: number; end: number; text: string };
}

function shownFields(line: number, pair: Pair, finding: Finding): Shown {
  const { id, severity, side, start, end, fix } = finding;
  const text = pair[side].text.slice(start, end);
  const message = say(translator('en'), finding.key, {
    ...finding.params,
    text: finding.params.text ?? text,
  });
  return { line, id, severity, side, start, end, text, message, ...(fix && { fix }) };
}

function readable({ line, id, severity, side, start, message, fix, text }: Shown): string {
  const put = fix && fix.text !== '' ? ` → ${fix.text}` : '';
  const spot = text === '' ? '' : ` “${text}”${put}`;
  return `${line}:${side}:${start + 1} ${severity} ${id}: ${message}${spot}\n`;
}
