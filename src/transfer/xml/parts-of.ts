// The elements in the container of an XML file of a move, one whole one after the other, with the byte reading has come to.
import type { MoveFile } from '../moves/incoming.ts';
import { encodingOf } from './decode-xml.ts';
import { ElementStream, type WholePart } from './element-stream.ts';
import { Refused } from './read-xml.ts';
import { textsOf } from './texts-of.ts';

export interface PartOfFile extends WholePart {
  /** Read so far. */
  byte: number;
}

const LOOKED_AT = 200;
/** Letters within which the root must begin: notices of a server may stand before it. */
const LONGEST_BEGINNING = 64 * 1024;

/** What the letters of an XML file are in, as programs call it; `wished` is what somebody chose, or null. */
export async function lettersOf(file: MoveFile, wished: string | null): Promise<string> {
  return (wished ?? encodingOf(await firstBytes(file))).toLowerCase();
}

/** Throws `Refused` where the file cannot be read further; the elements before that place were given. */
export async function* partsOfFile(
  file: MoveFile,
  container: readonly string[],
  encoding: string | null,
): AsyncGenerator<PartOfFile> {
  const decoder = decoderOf(await lettersOf(file, encoding));
  const stream = new ElementStream(container);
  let byte = 0;
  const counted = async function* () {
    for await (const chunk of file.stream(0)) {
      byte += chunk.length;
      yield chunk;
    }
  };
  for await (const text of fromRoot(textsOf(counted(), decoder))) {
    let problem: unknown = null;
    try {
      stream.write(text);
    } catch (error) {
      problem = error;
    }
    for (const whole of stream.take()) yield { ...whole, byte };
    if (problem !== null) throw problem;
    if (stream.isOver) return;
  }
  stream.close();
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Refused('exchange.xml.letters', 1);
  }
}

async function firstBytes(file: MoveFile): Promise<Uint8Array> {
  let begin = Buffer.alloc(0);
  for await (const chunk of file.stream(0)) {
    begin = Buffer.concat([begin, chunk.subarray(0, LOOKED_AT)]);
    if (begin.length >= LOOKED_AT) break;
  }
  return begin.subarray(0, LOOKED_AT);
}

/** Blank lines, and what a server complained of before it began to write. */
async function* fromRoot(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let beginning: string | null = '';
  for await (const text of texts) {
    if (beginning === null) {
      yield text;
      continue;
    }
    beginning += text;
    const at = beginning.search(ROOT);
    if (at >= 0) {
      yield beginning.slice(at);
      beginning = null;
    } else if (beginning.length > LONGEST_BEGINNING)
      throw new Refused('moves.reading.root', 1, { element: '' });
  }
  if (beginning !== null) throw new Refused('moves.reading.cut', 1);
}

const ROOT = /<(?:\?xml[\s?]|!DOCTYPE|rss[\s>]|feed[\s>])/i;
