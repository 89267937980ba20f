// Puts what a finding proposes into the text it speaks of.
import type { Fix } from './finding.ts';

export function applyFix(text: string, { start, end, text: right }: Fix): string {
  return text.slice(0, start) + right + text.slice(end);
}
