// The matrix of roles and capabilities, written out.
import { expect, it } from 'vitest';
import { capabilities, capabilitiesOf, may, roles } from './permissions.ts';

it('gives each role what it needs and nothing more', () => {
  const matrix = Object.fromEntries(
    roles.map((role) => [role, capabilities.filter((what) => may(role, what))]),
  );
  expect(matrix).toEqual({
    owner: ['read', 'translate', 'edit', 'publish', 'manage'],
    editor: ['read', 'translate', 'edit', 'publish'],
    translator: ['read', 'translate'],
    reader: ['read'],
  });
  expect([...capabilitiesOf('translator')]).toEqual(['read', 'translate']);
});
