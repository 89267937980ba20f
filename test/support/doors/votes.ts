// Doors of votes and visits, of taking part in the rankings, and of their categories.
import { type Door, form } from './door.ts';

const categories = '/press/rankings/categories';
const category = form({ category_name: 'Towns', category_slug: 'towns' });

export const votesDoors: Record<string, Door> = {
  'POST /readers/:blog/votes': { needs: 'nobody', body: form() },
  'GET /readers/:blog/votes': { needs: 'nobody' },
  'GET /go/:participant': { needs: 'nobody' },
  'GET /studio/:blog/settings/rankings': { needs: 'manage' },
  'POST /studio/:blog/settings/rankings': { needs: 'manage', body: form({ part: 'yes' }) },
  [`GET ${categories}`]: { needs: 'operator' },
  [`POST ${categories}`]: { needs: 'operator', body: category },
  [`POST ${categories}/:id`]: { needs: 'operator', body: category },
  [`POST ${categories}/:id/place`]: { needs: 'operator', body: form({ direction: 'up' }) },
  [`POST ${categories}/:id/removal`]: { needs: 'operator', body: form() },
  'GET /press/rankings/holds': { needs: 'operator' },
  'POST /press/rankings/holds/:id': { needs: 'operator', body: form({ counted: 'all' }) },
  'GET /press/rankings/exclusions': { needs: 'operator' },
  'POST /press/rankings/exclusions': {
    needs: 'operator',
    body: form({ participant: 'unknown', reason: 'bought votes' }),
  },
  'POST /press/rankings/exclusions/:id/ending': { needs: 'operator', body: form() },
};
