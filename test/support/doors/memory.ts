// Doors of the memory and of terms.
import { type Door, form } from './door.ts';

const termFields = {
  ...{ sources: 'survey', preferred: '調査', kind: 'term' },
  ...{ source_language: 'en', target_language: 'ja', letter_case: 'any' },
};

export const memoryDoors: Record<string, Door> = {
  'GET /studio/:blog/memory': { needs: 'read' },
  'GET /studio/:blog/memory/:unit': { needs: 'read' },
  'POST /studio/:blog/memory/:unit': {
    needs: 'translate',
    body: form({ source: 'It rained.', target: '雨でした。' }),
  },
  'POST /studio/:blog/memory/:unit/removal': { needs: 'translate', body: form() },
  'POST /studio/:blog/memory/:unit/restoration': { needs: 'translate', body: form() },
  'GET /studio/:blog/settings/memory': { needs: 'manage' },
  'POST /studio/:blog/settings/memory': { needs: 'manage', body: form() },
  'GET /studio/:blog/terms': { needs: 'read' },
  'GET /studio/:blog/terms.csv': { needs: 'read' },
  'GET /studio/:blog/terms.tbx': { needs: 'read' },
  'POST /studio/:blog/terms': { needs: 'translate', body: form(termFields) },
  'GET /studio/:blog/terms/new': { needs: 'translate' },
  'GET /studio/:blog/terms/import': { needs: 'translate' },
  'POST /studio/:blog/terms/import': { needs: 'translate', body: () => ({ upload: true }) },
  'GET /studio/:blog/terms/changes/:id': { needs: 'translate' },
  'POST /studio/:blog/terms/changes/:id/reversal': { needs: 'translate', body: form() },
  'GET /studio/:blog/terms/:term': { needs: 'translate' },
  'POST /studio/:blog/terms/:term': { needs: 'translate', body: form({ ...termFields, base: '1' }) },
  'POST /studio/:blog/terms/:term/removal': { needs: 'translate', body: form({ base: '1' }) },
};
