// XLIFF as other programs write it, and what our reader says of it.
import { readXliff } from '../../src/transfer/xliff/read-xliff.ts';
import { unitsIn } from '../../src/transfer/xliff/units-in.ts';
import { say, translator } from '../../src/web/messages/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const core = 'urn:oasis:names:tc:xliff:document:2.0';

/** A file whose one unit has this in it, in line 4. */
export function withUnit(inside: string, root = 'srcLang="en" trgLang="ja"'): string {
  return `<?xml version="1.0"?>
<xliff xmlns="${core}" version="2.1" ${root}>
<file id="f1">
<unit id="u1">${inside}</unit>
</file>
</xliff>`;
}

export const segmentWith = (source: string, target = '') =>
  `<segment><source>${source}</source>${target && `<target>${target}</target>`}</segment>`;

export function unitsOf(file: string) {
  const read = readXliff(bytes(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return unitsIn(read.xliff);
}

/** The line, the key and the words of a refusal. */
export function reasonOf(file: string | Uint8Array) {
  const read = readXliff(typeof file === 'string' ? bytes(file) : file);
  if (read.ok) return 'read';
  const { key, params, line } = read.problem;
  return `${line} ${key.replace('exchange.', '')}: ${say(translator('en'), key, params)}`;
}
