// Looks at each file of a move: what it is, what is in it where it is a zip, and which of all are to be read.
import { Refused } from '../xml/read-xml.ts';
import { type Finding, know, mind, shortened } from './findings-of.ts';
import type { MoveFile, MoveKind } from './incoming.ts';
import { type FoundKind, kindOfMove, LOOKED_AT } from './kind-of-move.ts';
import { openZip, type Zip } from './zip/zip-of.ts';

export interface OpenedFile {
  position: number;
  file: MoveFile;
  kind: FoundKind;
  /** Of a zip. */
  zip: Zip | null;
}

/** Something that one of the readers reads. */
export interface Source {
  kind: MoveKind;
  file: MoveFile;
}

export interface Sorted {
  opened: OpenedFile[];
  sources: Source[];
  findings: Finding[];
}

/** The first file of an archive of this press, and how it begins: nothing else has both. */
const MANIFEST = 'manifest.json';
const IS_OURS = /"format"\s*:\s*"taiyaku[\w-]*"/;

const readable: readonly FoundKind[] = ['mt', 'wxr', 'ghost', 'blogger'];
/** Files of a zip that are opened to see what they are: those not called a picture. */
const MOST_LOOKED_AT = 2_000;
const SURELY_BESIDE = /\.(?:jpe?g|jpe|png|gif|webp|avif|heic|svg|ico|bmp|css|js|mp3|m4a|mp4|mov|webm|pdf)$/i;

/** Throws `Refused` where there is nothing to read, or things that do not belong together. */
export async function sortFiles(files: readonly MoveFile[]): Promise<Sorted> {
  const opened: OpenedFile[] = [];
  for (const [position, file] of files.entries()) {
    const kind = await kindOf(file);
    opened.push({ position, file, kind, zip: kind === 'zip' ? await openZip(file) : null });
  }
  const sources: Source[] = [];
  const findings: Finding[] = [];
  for (const one of opened) {
    const { zip, kind, file } = one;
    if (zip) await sortZip(file, zip, sources, findings);
    else if (isReadable(kind)) sources.push({ kind, file });
    else if (kind !== 'picture') findings.push(mind(`file-${kind}`, { name: shortened(file.name) }));
  }
  if (sources.length === 0) throw nothingToRead(opened, findings);
  const [first] = sources;
  const other = sources.find(({ kind }) => kind !== first?.kind);
  if (first && other)
    throw new Refused('moves.file.kinds', 0, { name: first.file.name, other: other.file.name });
  return { opened, sources, findings };
}

async function sortZip(file: MoveFile, zip: Zip, sources: Source[], findings: Finding[]): Promise<void> {
  if (await isArchive(zip)) return void sources.push({ kind: 'taiyaku', file });
  const beside = { nested: 0, others: 0 };
  let looked = 0;
  for (const entry of zip.entries) {
    if (SURELY_BESIDE.test(entry.name)) continue;
    looked += 1;
    const inside = zip.fileOf(entry);
    const kind = looked > MOST_LOOKED_AT ? 'other' : await kindOf(inside);
    if (isReadable(kind)) sources.push({ kind, file: inside });
    else if (kind === 'zip') beside.nested += 1;
    else if (kind !== 'picture') beside.others += 1;
  }
  const name = shortened(file.name);
  if (beside.nested > 0) findings.push(mind('zip-nested', { name, count: beside.nested }));
  if (beside.others > 0) findings.push(know('zip-others', { name, count: beside.others }));
}

/** Of this press, as far as its list of contents tells; false for what cannot be opened. */
export async function isOwnArchive(file: MoveFile): Promise<boolean> {
  try {
    return (await kindOf(file)) === 'zip' && (await isArchive(await openZip(file)));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function isArchive(zip: Zip): Promise<boolean> {
  const manifest = zip.entries.find(({ name }) => name === MANIFEST);
  if (!manifest) return false;
  return IS_OURS.test(Buffer.from(await beginningOf(zip.fileOf(manifest), LOOKED_AT)).toString());
}

export async function kindOf(file: MoveFile): Promise<FoundKind> {
  return kindOfMove(await beginningOf(file, LOOKED_AT));
}

export async function beginningOf(file: MoveFile, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of file.stream(0)) {
    parts.push(bytes);
    length += bytes.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** The first says what somebody brought in its stead. */
function nothingToRead(opened: readonly OpenedFile[], findings: readonly Finding[]): Refused {
  const [first] = opened;
  if (!first) return new Refused('moves.file.none', 0);
  const params = { name: first.file.name };
  if (first.kind === 'zip' && findings.some(({ key }) => key === 'zip-nested'))
    return new Refused('moves.file.zip-nested', 0, params);
  return new Refused(`moves.file.is-${first.kind}`, 0, params);
}

function isReadable(kind: FoundKind): kind is Exclude<MoveKind, 'taiyaku'> {
  return readable.includes(kind);
}
