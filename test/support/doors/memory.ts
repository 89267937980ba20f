// Doors of the memory and of terms.
import { type Door, form, key } from './door.ts';

const termFields = {
  ...{ sources: 'survey', preferred: '調査', kind: 'term' },
  ...{ source_language: 'en', target_language: 'ja', letter_case: 'any' },
};

const alignmentFields = {
  ...{ form: key, source_text: 'It rained.', target_text: '雨だった。' },
  ...{ source_language: 'en', target_language: 'ja' },
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
  'GET /studio/:blog/alignments': { needs: 'translate' },
  'GET /studio/:blog/alignments/new': { needs: 'translate' },
  'POST /studio/:blog/alignments': { needs: 'translate', body: form(alignmentFields) },
  'GET /studio/:blog/alignments/:alignment': { needs: 'translate' },
  'GET /studio/:blog/alignments/:alignment/state': { needs: 'translate' },
  'POST /studio/:blog/alignments/:alignment/changes': {
    needs: 'translate',
    body: () => ({
      json: {
        steps: [{ key, change: { kind: 'decide', bead: { id: 'bead', version: '' }, state: 'apart' } }],
      },
    }),
  },
  'POST /studio/:blog/alignments/:alignment/attempt': { needs: 'translate', body: form() },
  'POST /studio/:blog/alignments/:alignment/translation': { needs: 'translate', body: form() },
  'POST /studio/:blog/alignments/:alignment/removal': { needs: 'translate', body: form() },
  'POST /studio/:blog/alignments/:alignment/restoration': { needs: 'translate', body: form() },
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
