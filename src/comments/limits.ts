// How often one network may send, and try passwords and codes.
import { limitOf } from '../web/limits.ts';

const MINUTE = 60;

/** Comments and letters together; a school behind one address still gets its words in. */
export const sendings = () => limitOf(12, 10 * MINUTE, 'comments.too-many');

/** Confirmations and forms, which cost the press a little and store nothing. */
export const forms = () => limitOf(120, 10 * MINUTE, 'comments.too-many');

/**
 * Wrong passwords: for a comment or letter from one network, for it from anywhere, and from one network for all of
 * them. The second is wide, or anybody could lock the writer out.
 */
export const passwords = () => ({
  ofPair: limitOf(5, 15 * MINUTE, 'comments.change.too-many'),
  ofOne: limitOf(50, 60 * MINUTE, 'comments.change.too-many'),
  ofNetwork: limitOf(20, 15 * MINUTE, 'comments.change.too-many'),
});

export type PasswordLimits = ReturnType<typeof passwords>;

/**
 * Codes of receipts that were typed or followed. By network alone: nobody guesses 80 bits, and a limit by letter would
 * let anybody keep its sender out. It keeps the stretching of codes from being a way to tire the press.
 */
export const codes = () => limitOf(60, 10 * MINUTE, 'letters.code.too-many');
