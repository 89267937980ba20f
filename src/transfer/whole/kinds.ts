// The forms in which a whole blog leaves.

export const wholeKinds = ['archive', 'static', 'mt', 'wxr', 'markdown'] as const;
export type WholeKind = (typeof wholeKinds)[number];

export function isWholeKind(value: unknown): value is WholeKind {
  return wholeKinds.some((kind) => kind === value);
}
