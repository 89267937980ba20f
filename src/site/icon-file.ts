// A picture as an icon file.

/** Bytes of the header of an icon file and of its one entry. */
const HEADER = 6;
const ENTRY = 16;

/** An icon file of one PNG picture (the format of Windows icons since Vista, which all browsers read). */
export function iconOf(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(HEADER + ENTRY, 18);
  return Buffer.concat([head, png]);
}
