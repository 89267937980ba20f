// Doors of comments, letters and reports for the editor.
import { type Door, form, key } from './door.ts';

const sealedFile = Buffer.from('age-encryption.org/v1\n-> x').toString('base64');
const recipient = `age1${'q'.repeat(58)}`;
const wrap = { kind: 'passphrase', label: '', wrapped: 'x' };

export const commentsDoors: Record<string, Door> = {
  'GET /studio/:blog/inbox': { needs: 'edit' },
  'POST /studio/:blog/inbox/moderations': {
    needs: 'edit',
    body: (ids) => ({ form: { verb: 'spam', comment: ids.comment, letter: ids.letter, report: ids.report } }),
  },
  'POST /studio/:blog/inbox/moderations/:moderation/undoing': { needs: 'edit', body: form() },
  'POST /studio/:blog/inbox/seen': {
    needs: 'edit',
    body: (ids) => ({ form: { comment: ids.comment, report: ids.report } }),
  },
  'GET /studio/:blog/inbox/comments/:comment': { needs: 'edit' },
  'GET /studio/:blog/inbox/comments/:comment/alike': { needs: 'edit' },
  'POST /studio/:blog/inbox/comments/:comment/answers': {
    needs: 'edit',
    body: form({ answer: 'By a test', once: key }),
  },
  'GET /studio/:blog/inbox/reports/:report': { needs: 'edit' },
  'POST /studio/:blog/inbox/reports/:report/acceptance': {
    needs: 'edit',
    body: form({ key, corrected: 'By a test', base: '1', note: '', answer: '' }),
  },
  'POST /studio/:blog/inbox/reports/:report/refusal': {
    needs: 'edit',
    body: form({ key, answer: '', say: 'none' }),
  },
  'GET /studio/:blog/notices': { needs: 'translate' },
  'POST /studio/:blog/notices': { needs: 'translate', body: form({ comments: 'each', letters: 'none' }) },
  'POST /studio/:blog/notices/feed': { needs: 'edit', body: form() },
  'POST /studio/:blog/notices/feed/removal': { needs: 'edit', body: form() },
  'GET /studio/:blog/spam': { needs: 'edit' },
  'POST /studio/:blog/spam/rules': {
    needs: 'edit',
    body: form({ rule_kind: 'word', pattern: 'river', effect: 'hold', sure: 'yes' }),
  },
  'POST /studio/:blog/spam/rules/:rule/removal': { needs: 'edit', body: form() },
  'POST /studio/:blog/spam/proof': { needs: 'edit', body: form({ proof: 'yes' }) },
  'GET /studio/:blog/letters/:letter': { needs: 'edit' },
  'POST /studio/:blog/letters/:letter/answers': {
    needs: 'edit',
    body: () => ({ json: { key, sealed: sealedFile, keyId: 'k', notice: null } }),
  },
  'POST /studio/:blog/letters/:letter/reading': { needs: 'edit', body: () => ({ json: {} }) },
  'POST /studio/:blog/letters/:letter/removal': { needs: 'edit', body: form() },
  'GET /studio/:blog/letter-key': { needs: 'edit' },
  'POST /studio/:blog/letter-key': {
    needs: 'manage',
    body: () => ({ json: { recipient, kept: null, replaces: null, shares: [], holder: null } }),
  },
  'POST /studio/:blog/letter-key/kept': {
    needs: 'manage',
    body: (ids) => ({ json: { keyId: ids.letterKey, kept: sealedFile } }),
  },
  'POST /studio/:blog/letter-key/holder': {
    needs: 'edit',
    body: () => ({ json: { recipient, wrap, shares: [] } }),
  },
  'POST /studio/:blog/letter-key/shares': {
    needs: 'edit',
    body: (ids) => ({ json: { personId: ids.editor, keyId: ids.letterKey, sealed: sealedFile } }),
  },
  'POST /studio/:blog/letter-key/wraps': { needs: 'edit', body: () => ({ json: wrap }) },
  'POST /studio/:blog/letter-key/wraps/:id/removal': {
    needs: 'edit',
    part: 'wrap',
    body: () => ({ json: {} }),
  },
  'GET /studio/:blog/settings/comments': { needs: 'manage' },
  'POST /studio/:blog/settings/comments': {
    needs: 'manage',
    body: form({ rule: 'closed', letter_days: '365' }),
  },
};
