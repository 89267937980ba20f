// The word after the # with which a link leads to one sentence of a published post.

export function anchorOf(segmentId: string): string {
  // The last twelve digits of a UUIDv7 are random; the rest of the id would only make every page longer.
  return `s-${segmentId.slice(-12)}`;
}
