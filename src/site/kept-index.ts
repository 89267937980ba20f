// Where the search index of a static site is kept among the stored pages of its blog: a file for each thousand places. Pure.

/** Places in a volume of the index: it is all that is held at once while one is made. */
export const VOLUME = 1000;

export function volumeOf(place: number): number {
  return Math.floor((place - 1) / VOLUME);
}

/** The path of a volume beside those of pages; a dot keeps it from being served. */
export function keptVolumePath(number: number): string {
  return `/.index-${number}.bin`;
}

/** The volume that a path is of; null for the path of anything else. */
export function keptVolumeAt(path: string): number | null {
  const number = /^\/\.index-(\d{1,6})\.bin$/.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}
