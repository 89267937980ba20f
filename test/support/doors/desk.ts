// Doors of the desk: translations, checks, draft engines, publishing.
import { type Door, form, json } from './door.ts';

const desk = '/studio/:blog/desk/:translation';
const source = '/studio/:blog/sources/:article';
const engineFields = { kind: 'deepl', name: 'Changed', key: 'x', address: 'https://deepl.example.test' };

export const deskDoors: Record<string, Door> = {
  'GET /studio/:blog/manuscripts': { needs: 'read' },
  'GET /studio/:blog/preview/:translation': { needs: 'read' },
  'GET /studio/:blog/preview/:translation/links': { needs: 'translate' },
  'POST /studio/:blog/preview/:translation/links': { needs: 'translate', body: form({ days: '7' }) },
  'POST /studio/:blog/preview/:translation/links/:part/removal': { needs: 'translate', body: form() },
  'GET /studio/:blog/checks': { needs: 'edit' },
  'POST /studio/:blog/checks': {
    needs: 'edit',
    body: form({ manner: 'polite', spellings: '', readings: '', check_numbers: 'note' }),
  },
  [`GET ${desk}`]: { needs: 'translate' },
  [`GET ${desk}/state`]: { needs: 'translate' },
  [`GET ${desk}/segments/:part/history`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/memory`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/parts`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/segments/:part/terms`]: { needs: 'translate', part: 'segment' },
  [`GET ${desk}/terms`]: { needs: 'translate' },
  [`POST ${desk}/terms`]: {
    needs: 'translate',
    body: json(() => ({ source: 'weir', target: '堰', kind: 'term' })),
  },
  [`POST ${desk}/drafts`]: {
    needs: 'translate',
    body: json((ids) => ({ engineId: ids.engine, segmentIds: [ids.segment] })),
  },
  [`GET ${desk}/concordance`]: { needs: 'translate' },
  [`POST ${desk}/checks`]: { needs: 'translate', body: json(() => ({ segments: [] })) },
  [`PUT ${desk}/segments/:part/overlooked`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ finding: 'a'.repeat(64), check: 'numbers', overlooked: true })),
  },
  [`PUT ${desk}/segments/:part`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, target: [{ type: 'text', text: 'x' }] })),
  },
  [`PUT ${desk}/segments/:part/apart`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ apart: true })),
  },
  [`POST ${desk}/segments/:part/split`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, at: 4 })),
  },
  [`POST ${desk}/segments/:part/merge`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, nextBase: 1 })),
  },
  [`PUT ${desk}/segments/:part/drift`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ way: 'keep' })),
  },
  [`POST ${desk}/drift/taking`]: { needs: 'translate', body: json(() => ({ changeId: 'unknown' })) },
  [`POST ${desk}/drift/refusal`]: { needs: 'translate', body: json(() => ({ changeId: 'unknown' })) },
  'GET /studio/:blog/sources': { needs: 'read' },
  'POST /studio/:blog/sources/watch': { needs: 'manage', body: form({ on: '' }) },
  [`GET ${source}`]: { needs: 'read' },
  [`POST ${source}/look`]: { needs: 'translate', body: form() },
  [`POST ${source}/watch`]: { needs: 'translate', body: form({ on: '' }) },
  [`POST ${source}/comparison`]: { needs: 'translate', body: form() },
  [`POST ${source}/taking`]: { needs: 'translate', body: form({ change: 'unknown' }) },
  [`POST ${source}/refusal`]: { needs: 'translate', body: form({ change: 'unknown' }) },
  [`POST ${desk}/blocks`]: {
    needs: 'translate',
    body: json(() => ({ kind: 'note', afterBlockId: null })),
  },
  [`PUT ${desk}/blocks/:part`]: {
    needs: 'translate',
    part: 'ownBlock',
    body: json(() => ({ base: 1, document: { type: 'doc', content: [{ type: 'paragraph' }] } })),
  },
  [`DELETE ${desk}/blocks/:part`]: { needs: 'translate', part: 'ownBlock', body: json(() => ({ base: 1 })) },
  [`POST ${desk}/pulse`]: {
    needs: 'translate',
    body: json(() => ({ tab: 'x', segmentId: null, stamp: 0, since: '2026-05-17T12:00:00.000Z' })),
  },
  [`POST ${desk}/segments/:part/remarks`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ body: 'Well?', threadId: null })),
  },
  [`PUT ${desk}/remarks/:part`]: { needs: 'translate', part: 'remark', body: json(() => ({ body: 'Hm.' })) },
  [`DELETE ${desk}/remarks/:part`]: { needs: 'translate', part: 'remark', body: json(() => ({})) },
  [`PUT ${desk}/remarks/:part/settled`]: {
    needs: 'translate',
    part: 'remark',
    body: json(() => ({ settled: true })),
  },
  [`POST ${desk}/assignments`]: {
    needs: 'translate',
    body: json((ids) => ({ personId: ids.person, from: ids.segment, to: ids.segment, dueOn: null })),
  },
  [`DELETE ${desk}/assignments/:part`]: {
    needs: 'translate',
    part: 'assignment',
    body: json(() => ({})),
  },
  [`POST ${desk}/segments/:part/proposals`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, target: [{ type: 'text', text: 'y' }], reason: '' })),
  },
  [`POST ${desk}/proposals/:part/acceptance`]: {
    needs: 'translate',
    part: 'proposal',
    body: json(() => ({ base: 1 })),
  },
  [`POST ${desk}/proposals/:part/refusal`]: {
    needs: 'translate',
    part: 'proposal',
    body: json(() => ({ answer: 'No.' })),
  },
  [`DELETE ${desk}/proposals/:part`]: { needs: 'translate', part: 'proposal', body: json(() => ({})) },
  [`PUT ${desk}/segments/:part/reviewed`]: {
    needs: 'translate',
    part: 'segment',
    body: json(() => ({ base: 1, reviewed: true })),
  },
  [`PUT ${desk}/details`]: {
    needs: 'translate',
    body: json((ids) => ({
      base: 1,
      details: {
        title: 'x',
        summary: '',
        slug: 'x',
        categoryId: ids.category,
        picture: { pictureId: ids.picture, alt: '', credit: '' },
      },
    })),
  },
  [`GET ${desk}/publication`]: { needs: 'publish' },
  [`POST ${desk}/publication`]: { needs: 'publish', body: json(() => ({ accepted: true })) },
  [`DELETE ${desk}/publication`]: { needs: 'publish' },
  [`POST ${desk}/reports/:part/acceptance`]: { needs: 'publish', part: 'report', body: json(() => ({})) },
  [`POST ${desk}/reports/:part/refusal`]: { needs: 'edit', part: 'report', body: json(() => ({})) },
  'GET /studio/:blog/manuscripts/:translation/schedule': { needs: 'publish' },
  'POST /studio/:blog/manuscripts/:translation/schedule': {
    needs: 'publish',
    body: form({ at: '2030-05-21T06:00', accepted: 'yes', sure: 'yes' }),
  },
  'POST /studio/:blog/manuscripts/:translation/schedule/removal': { needs: 'publish', body: form() },
  'GET /studio/:blog/manuscripts/:translation/removal': { needs: 'publish' },
  'POST /studio/:blog/manuscripts/:translation/removal': { needs: 'publish', body: form() },
  'GET /studio/:blog/engines': { needs: 'manage' },
  'POST /studio/:blog/engines': { needs: 'manage', body: form(engineFields) },
  'GET /studio/:blog/engines/:id': { needs: 'manage', part: 'engine' },
  'POST /studio/:blog/engines/:id': { needs: 'manage', part: 'engine', body: form(engineFields) },
  'POST /studio/:blog/engines/:id/consent': { needs: 'manage', part: 'engine', body: form() },
  'POST /studio/:blog/engines/:id/consent/removal': { needs: 'manage', part: 'engine', body: form() },
  'POST /studio/:blog/engines/:id/removal': { needs: 'manage', part: 'engine', body: form() },
};
