// What the log holds, and what it never does.
import { expect, it } from 'vitest';
import { openLog } from './log.ts';

function logged(facts: object): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error(facts, 'it broke');
  return lines.join('');
}

it('tells what an error is, without the rows and passwords that databases put beside it', () => {
  const error = Object.assign(new Error('duplicate key'), {
    detail: 'Key (email)=(hana@example.test) already exists.',
    connectionString: 'postgres://press:secret@db/press',
  });
  const line = logged({ err: error });
  expect(line).toContain('duplicate key');
  expect(line).toContain('log.test.ts');
  expect(line).not.toMatch(/hana@|secret/);
  expect(logged({ err: 'secret' })).not.toContain('secret');
});

it('hides what is a secret by its name', () => {
  const line = logged({ password: 'secret', person: { email: 'hana@example.test', token: 'secret' } });
  expect(line).not.toMatch(/hana@|secret/);
});
