// Pictures that the files of a move bring along, found by what posts call them.
import { pictureKind, type RefusedKind, refusedKind } from '../../posts/picture-kind.ts';
import type { MoveFile } from './incoming.ts';
import { beginningOf, type OpenedFile } from './open-files.ts';

/** Bytes that tell what kind of picture something is. */
const TELLING = 512;
/** SVG and HEIC are not taken, and somebody should hear that they are there. */
const PICTURE_NAME = /\.(?:jpe?g|jpe|png|gif|webp|avif|svg|heic)$/i;

interface Held {
  /** `<position of the file>:<name in the zip>`; nothing stands behind the colon of a picture that was given by itself. */
  inFile: string;
  /** Folders above it in small letters, the nearest first. */
  folders: string[];
  /** Two with the same are the same picture. */
  likeness: string;
  file: MoveFile;
  /** What its bytes say that it is; null until somebody looks. */
  looked: 'picture' | RefusedKind | 'other' | null;
}

export type PictureFound =
  | { is: 'here'; inFile: string }
  /** There is one of this name, whose bytes are no picture: a script, a page that says that it is gone. */
  | { is: 'no-picture'; name: string; kind: RefusedKind | 'other' }
  | { is: 'not-here' };

export class PicturesInFiles {
  /** By their name without its ending, in small letters: what is `.jpeg` on a page may be `.jpg` in a folder. */
  readonly #byName = new Map<string, Held[]>();

  constructor(opened: readonly OpenedFile[]) {
    for (const { position, kind, file, zip } of opened) {
      if (kind === 'picture') this.#keep(`${position}:`, file, `${position}`);
      for (const entry of zip?.entries ?? [])
        if (zip && PICTURE_NAME.test(entry.name))
          this.#keep(`${position}:${entry.name}`, zip.fileOf(entry), `${entry.crc} ${entry.size}`);
    }
  }

  get size(): number {
    return this.#byName.size;
  }

  /** By the address, or the path, that a post shows it with. */
  async find(address: string): Promise<PictureFound> {
    const held = this.#heldFor(address);
    if (!held) return { is: 'not-here' };
    held.looked ??= kindIn(await beginningOf(held.file, TELLING));
    if (held.looked === 'picture') return { is: 'here', inFile: held.inFile };
    return { is: 'no-picture', name: held.file.name, kind: held.looked };
  }

  #heldFor(address: string): Held | null {
    if (this.#byName.size === 0) return null;
    const { stem, folders } = placeOf(pathOf(address));
    for (const name of namesFor(stem)) {
      const all = this.#byName.get(name) ?? [];
      const shared = all.map((held) => sharedFolders(held.folders, folders));
      const most = Math.max(...shared);
      const best = all.filter((_, at) => shared[at] === most);
      // Two different pictures of one name, and nothing that says which: neither is shown for the other.
      if (new Set(best.map(({ likeness }) => likeness)).size === 1) return best[0] ?? null;
    }
    return null;
  }

  #keep(inFile: string, file: MoveFile, likeness: string): void {
    const { stem, folders } = placeOf(file.name);
    const held = { inFile, folders, likeness, file, looked: null };
    const known = this.#byName.get(stem);
    if (known) known.push(held);
    else this.#byName.set(stem, [held]);
  }
}

function kindIn(begin: Uint8Array): NonNullable<Held['looked']> {
  return pictureKind(begin) === null ? (refusedKind(begin) ?? 'other') : 'picture';
}

/** A smaller copy is called after its picture: `-300x200`, `-scaled`, a last `s`, `_thumb`. The exact name goes first. */
function namesFor(stem: string): string[] {
  const whole = stem.replace(/(?:-\d{2,5}x\d{2,5}|-scaled|[-_]thumb|s)$/, '');
  return whole === stem || whole === '' ? [stem] : [stem, whole];
}

function sharedFolders(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((folder, at) => folder !== other[at]);
  return differs < 0 ? one.length : differs;
}

function placeOf(path: string): { stem: string; folders: string[] } {
  const [name = '', ...folders] = path.toLowerCase().normalize('NFC').split('/').reverse();
  return { stem: name.replace(/\.[a-z]{3,4}$/, ''), folders };
}

function pathOf(address: string): string {
  const path = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
