// Doors of signing up, and of those who let people in.
import { type Door, form } from './door.ts';

export const signUpDoors: Record<string, Door> = {
  'GET /sign-up': { needs: 'nobody' },
  'POST /sign-up': { needs: 'nobody', body: form({ name: 'Somebody', email: 'a@example.test' }) },
  'GET /sign-up/sent': { needs: 'nobody' },
  'GET /sign-up/waiting': { needs: 'nobody' },
  'GET /sign-up/invitation/:token': { needs: 'nobody' },
  'POST /sign-up/invitation/:token': { needs: 'nobody', body: form() },
  'GET /sign-up/confirmation/:token': { needs: 'nobody' },
  'POST /sign-up/confirmation/:token': { needs: 'nobody', body: form() },
  'GET /press/sign-ups': { needs: 'operator' },
  'POST /press/sign-ups/invitations': { needs: 'operator', body: form({ note: 'For a friend' }) },
  'POST /press/sign-ups/invitations/:id/revocation': { needs: 'operator', body: form() },
  'POST /press/sign-ups/:id/approval': { needs: 'operator', body: form() },
  'POST /press/sign-ups/:id/refusal': { needs: 'operator', body: form({ reason: 'Another place fits' }) },
};
