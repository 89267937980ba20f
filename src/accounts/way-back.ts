// How a new person means to come back: by a password given now, or by a passkey made on the next page.
import * as v from 'valibot';
import { newPassword } from './password.ts';

/** A form's fields with the choice beside them; the password is looked at only where it was chosen. */
export function withWayBack<Fields extends v.ObjectEntries>(fields: Fields) {
  return v.variant(
    'way',
    [
      v.object({ ...fields, way: v.literal('password'), password: newPassword }),
      v.object({ ...fields, way: v.literal('passkey') }),
    ],
    'common.choose',
  );
}
