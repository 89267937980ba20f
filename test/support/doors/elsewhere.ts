// Doors of blogs elsewhere that take part in the rankings: entering them, votes and banners, pings, and whoever runs the press.
import { type Door, form } from './door.ts';

const entry = '/rankings/join/:token';

export const elsewhereDoors: Record<string, Door> = {
  'GET /rankings/join': { needs: 'nobody' },
  'POST /rankings/join': { needs: 'nobody', body: form({ blog_address: '' }) },
  [`GET ${entry}`]: { needs: 'nobody' },
  [`POST ${entry}/shares`]: { needs: 'nobody', body: form() },
  [`POST ${entry}/verification`]: { needs: 'nobody', body: form() },
  [`POST ${entry}/departure`]: { needs: 'nobody', body: form() },
  'GET /rankings/vote/:participant': { needs: 'nobody' },
  'POST /rankings/vote/:participant': { needs: 'nobody', body: form() },
  'GET /rankings/banners/:participant/:banner': { needs: 'nobody' },
  'POST /ping': { needs: 'nobody', fromAnywhere: true, body: form({ url: 'https://river.example/' }) },
  'GET /press/rankings/outside': { needs: 'operator' },
  'POST /press/rankings/outside/:id/removal': { needs: 'operator', body: form({ reason: 'spam' }) },
};
