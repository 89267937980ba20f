// A file that an editor saved in sixteen bits for each letter comes out as UTF-8; any other stays as it is.

/** The mark at the beginning tells. */
export async function* narrowed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begin: Uint8Array | null = new Uint8Array();
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (begin) {
      bytes = Buffer.concat([begin, chunk]);
      if (bytes.length < 2) {
        begin = bytes;
        continue;
      }
      begin = null;
      decoder = wideDecoder(bytes);
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (begin && begin.length > 0) yield begin;
  if (decoder) yield Buffer.from(decoder.decode());
}

function wideDecoder([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}
