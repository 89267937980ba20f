// Naming browsers.
import { expect, it } from 'vitest';
import { describeAgent } from './agent.ts';

it('names the browser and the system, and nothing where it knows neither', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
  expect(describeAgent(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`)).toBe('Chrome, Windows');
  expect(describeAgent(`Mozilla/5.0 (Windows NT 10.0) ${chrome} Edg/150.0.0.0`)).toBe('Edge, Windows');
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';
  expect(describeAgent(iphone)).toBe('Safari, iOS');
  expect(describeAgent('<script>')).toBe('');
});
