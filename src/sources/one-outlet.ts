// Knows an outlet again under its name, its host and the address of a piece in it: one source is suggested once.
import type { ProvenanceHint } from './found.ts';

/** The same for “Lower Ebbing Letter”, “the Lower Ebbing Letter” and `www.lower-ebbing-letter.example`. */
export function outletKey(name: string): string {
  const bare = name.trim().toLowerCase();
  const host = isHost(bare) ? bare.replace(/^www\./, '').replace(/\.[^.]+$/, '') : bare;
  return host.replace(/^the\s+/, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Suggestions that mean the same source as one, in the place of the first and by the name a reader would know. */
export function eachSourceOnce(hints: readonly ProvenanceHint[]): ProvenanceHint[] {
  const once: ProvenanceHint[] = [];
  for (const hint of hints) {
    const at = once.findIndex((other) => isSame(other, hint));
    const other = once[at];
    if (other) once[at] = joined(other, hint);
    else once.push(hint);
  }
  return once;
}

function isSame(a: ProvenanceHint, b: ProvenanceHint): boolean {
  if (a.kind !== b.kind || a.kind === 'unnamed') return false;
  if (a.address !== undefined && a.address === b.address) return true;
  return outletKey(a.name) === outletKey(b.name);
}

/** A bare host is a makeshift: where the text gives the name, its sentence says more too. */
function joined(first: ProvenanceHint, second: ProvenanceHint): ProvenanceHint {
  const [told, other] = isHost(first.name) && !isHost(second.name) ? [second, first] : [first, second];
  const address = told.address ?? other.address;
  return address === undefined ? told : { ...told, address };
}

function isHost(name: string): boolean {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name);
}
