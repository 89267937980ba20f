// The browser's and Node's own text segmenters, kept for use again.

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs far more than using one, so each is made once. */
export function segmenter(language: string, granularity: 'word' | 'grapheme' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const kept = segmenters.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.Segmenter(supported(language), { granularity });
  segmenters.set(key, made);
  return made;
}

function supported(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}
