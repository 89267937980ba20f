// What an answer tells, whether a mark stands in it, and what became other by asking.
import { strFromU8, unzipSync } from 'fflate';

/** All that an answer tells: headers, words, and what is packed in it. */
export async function told(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const head = `${answer.status} ${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}`;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const words = isZip
    ? Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${strFromU8(part)}`)
    : [strFromU8(bytes)];
  return `${head}\n${words.join('\n')}`;
}

/** As it stands in the text, in an address, or escaped in JSON. */
export function holds(said: string, mark: string): boolean {
  const escaped = [...mark]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  return said.includes(mark) || said.includes(encodeURIComponent(mark)) || said.includes(escaped);
}

/** Rows that went and rows that came. */
export function differing(before: readonly string[], after: readonly string[]): string[] {
  const [one, other] = [new Set(before), new Set(after)];
  const gone = before.filter((row) => !other.has(row)).map((row) => `- ${row.slice(0, 300)}`);
  return [...gone, ...after.filter((row) => !one.has(row)).map((row) => `+ ${row.slice(0, 300)}`)];
}

export function around(said: string, mark: string): string {
  const at = said.indexOf(mark);
  return said.slice(Math.max(0, at - 80), at + 40);
}
