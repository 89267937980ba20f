// The name of what a unit says, so that the same in the same languages is known again, whatever its marks.
import { createHash } from 'node:crypto';

export interface Said {
  source_language: string;
  target_language: string;
  source_text: string;
  target_text: string;
}

/** 22 characters. A migration names units in the same way. */
export function saidOf({ source_language, target_language, source_text, target_text }: Said): string {
  const said = JSON.stringify([source_language, target_language, source_text, target_text]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
