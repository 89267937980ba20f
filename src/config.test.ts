// What settings are accepted, refused and derived.

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, settings } from './config.ts';

const noFiles = (path: string): string => {
  throw new Error(`no such file: ${path}`);
};

function problemsOf(env: Record<string, string>, readSecret = noFiles): readonly string[] {
  try {
    readConfig(env, readSecret);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('runs on SQLite in ./data at port 4100 of this machine when nothing is set', () => {
    expect(readConfig({}, noFiles)).toEqual({
      data: resolve('data'),
      port: 4100,
      host: '127.0.0.1',
      address: 'http://localhost:4100',
      databaseUrl: `sqlite:${join(resolve('data'), 'taiyaku.sqlite')}`,
      demo: true,
      fetchAllow: [],
      trustProxy: 0,
      logLevel: 'info',
      maxUpload: 20 * 1024 * 1024,
      smtpUrl: null,
      mailFrom: null,
      backup: null,
      books: {
        sources: {
          openbd: 'https://api.openbd.jp/v1',
          ndl: 'https://ndlsearch.ndl.go.jp/api',
          'google-books': 'https://www.googleapis.com/books/v1',
          'open-library': 'https://openlibrary.org',
        },
        googleKey: null,
      },
    });
  });

  it('reads every setting', () => {
    const config = readConfig({
      TAIYAKU_DATA: '/srv/press',
      TAIYAKU_PORT: '8080',
      TAIYAKU_HOST: '[::]',
      TAIYAKU_ADDRESS: 'https://Press.Example/',
      TAIYAKU_DATABASE_URL: 'postgres://press:secret@db/press',
      TAIYAKU_DEMO: '0',
      TAIYAKU_FETCH_ALLOW: '10.0.0.7, Wiki.local:8080,[fd00::1]:81',
      TAIYAKU_TRUST_PROXY: '2',
      TAIYAKU_LOG_LEVEL: 'warn',
      TAIYAKU_MAX_UPLOAD: '3',
      TAIYAKU_SMTP_URL: 'smtps://press:secret@mail.example',
      TAIYAKU_MAIL_FROM: 'Ford Press <press@mail.example>',
      TAIYAKU_BACKUP_TO: '/backup',
      TAIYAKU_BACKUP_AT: '4:05',
      TAIYAKU_BACKUP_KEEP: '3 weekly, 2 newest',
      TAIYAKU_BACKUP_STORE: 's3://press:a%2Fb@s3.example/ford/press/one/?region=eu-west-9',
      TAIYAKU_BOOK_SOURCES: 'NDL = https://Mirror.example/api/, google-books',
      TAIYAKU_GOOGLE_BOOKS_KEY: 'key-of-the-press',
    });
    expect(config).toEqual({
      data: resolve('/srv/press'),
      port: 8080,
      host: '::',
      address: 'https://press.example',
      databaseUrl: 'postgres://press:secret@db/press',
      demo: false,
      fetchAllow: ['10.0.0.7', 'wiki.local:8080', '[fd00::1]:81'],
      trustProxy: 2,
      logLevel: 'warn',
      maxUpload: 3 * 1024 * 1024,
      smtpUrl: 'smtps://press:secret@mail.example',
      mailFrom: 'Ford Press <press@mail.example>',
      backup: {
        to: resolve('/backup'),
        at: { hour: 4, minute: 5 },
        keep: { newest: 2, daily: 0, weekly: 3, monthly: 0 },
        store: {
          endpoint: 'https://s3.example',
          bucket: 'ford',
          prefix: 'press/one/',
          region: 'eu-west-9',
          keyId: 'press',
          secret: 'a/b',
        },
        recipient: null,
      },
      books: {
        sources: { ndl: 'https://mirror.example/api', 'google-books': 'https://www.googleapis.com/books/v1' },
        googleKey: 'key-of-the-press',
      },
    });
  });

  it('names every wrong setting at once, with what was given', () => {
    expect(problemsOf({ TAIYAKU_PORT: '70000', TAIYAKU_LOG_LEVEL: 'loud' })).toEqual([
      'TAIYAKU_PORT: must be a whole number from 0 to 65535, not “70000”',
      'TAIYAKU_LOG_LEVEL: must be one of debug, info, warn, error, silent, not “loud”',
    ]);
  });

  it.each([
    ['TAIYAKU_PORT', '-1'],
    ['TAIYAKU_PORT', '80a'],
    ['TAIYAKU_HOST', 'everywhere'],
    ['TAIYAKU_ADDRESS', 'press.example'],
    ['TAIYAKU_ADDRESS', 'https://'],
    ['TAIYAKU_ADDRESS', 'ftp://press.example'],
    ['TAIYAKU_ADDRESS', 'https://press.example/blog'],
    ['TAIYAKU_ADDRESS', 'https://me:pw@press.example'],
    ['TAIYAKU_DEMO', 'yes'],
    ['TAIYAKU_FETCH_ALLOW', 'http://wiki.local'],
    ['TAIYAKU_FETCH_ALLOW', '10.0.0.0/8'],
    ['TAIYAKU_FETCH_ALLOW', '*.local'],
    ['TAIYAKU_TRUST_PROXY', 'true'],
    ['TAIYAKU_LOG_LEVEL', 'INFO'],
    ['TAIYAKU_MAX_UPLOAD', '0'],
  ])('refuses %s=%s by its name', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: must .*${value.replace(/[*./]/g, '\\$&')}`));
  });

  it('never repeats a secret in a message', () => {
    expect(problemsOf({ TAIYAKU_DATABASE_URL: 'mysql://root:hunter2@db/press' })).toEqual([
      'TAIYAKU_DATABASE_URL: must be like postgres://user:password@host/database, or left out for SQLite',
    ]);
  });

  it('takes an empty value for none, as container files write it', () => {
    expect(readConfig({ TAIYAKU_PORT: '', TAIYAKU_DATABASE_URL: ' ' }, noFiles)).toEqual(
      readConfig({}, noFiles),
    );
  });

  it('leaves variables of others alone', () => {
    expect(problemsOf({ PATH: '/bin', HTTP_PROXY: 'x', TAIYAKU_CHROMIUM: '/opt/chromium' })).toEqual([]);
  });
});

describe('an unknown name', () => {
  it('is refused with the name it looks like', () => {
    expect(problemsOf({ TAIYAKU_PROT: '1' })).toEqual([
      'TAIYAKU_PROT: is not a setting of the press; did you mean TAIYAKU_PORT?',
    ]);
    expect(problemsOf({ TAIYAKU_DATABASE: '1' })).toEqual([
      'TAIYAKU_DATABASE: is not a setting of the press; did you mean TAIYAKU_DATABASE_URL?',
    ]);
  });

  it('is refused without a guess when nothing is near', () => {
    expect(problemsOf({ TAIYAKU_COLOUR_SCHEME: 'x' })).toEqual([
      'TAIYAKU_COLOUR_SCHEME: is not a setting of the press',
    ]);
  });

  it('is what a *_FILE of something that is no secret is', () => {
    expect(problemsOf({ TAIYAKU_PORT_FILE: '/run/port' })).toHaveLength(1);
  });
});

describe('a secret', () => {
  it('is read from its file, without the newline at its end', () => {
    const files = (path: string) => (path === '/run/secrets/db' ? 'postgres://db/press\n' : noFiles(path));
    expect(readConfig({ TAIYAKU_DATABASE_URL_FILE: '/run/secrets/db' }, files).databaseUrl).toBe(
      'postgres://db/press',
    );
  });

  it('is refused when it is given both ways', () => {
    const both = { TAIYAKU_DATABASE_URL: 'postgres://a/b', TAIYAKU_DATABASE_URL_FILE: '/run/secrets/db' };
    expect(problemsOf(both)).toEqual([
      'TAIYAKU_DATABASE_URL: is given twice, also as TAIYAKU_DATABASE_URL_FILE; keep one of them',
    ]);
  });

  it('is refused when its file cannot be read', () => {
    expect(problemsOf({ TAIYAKU_DATABASE_URL_FILE: '/nowhere' })).toEqual([
      'TAIYAKU_DATABASE_URL_FILE: cannot be read (no such file: /nowhere)',
    ]);
  });
});

describe('settings that depend on each other', () => {
  it('put the port into the address when no address is given', () => {
    expect(readConfig({ TAIYAKU_PORT: '5000' }).address).toBe('http://localhost:5000');
  });

  it('trust one proxy when the address is https, for something must speak TLS in front', () => {
    expect(readConfig({ TAIYAKU_ADDRESS: 'https://press.example' }).trustProxy).toBe(1);
  });

  it('refuse an https address behind which no proxy is trusted', () => {
    const problems = problemsOf({ TAIYAKU_ADDRESS: 'https://press.example', TAIYAKU_TRUST_PROXY: '0' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^TAIYAKU_TRUST_PROXY: must be at least 1/);
  });

  it('refuse plain http on a public name and allow it on a private one', () => {
    expect(problemsOf({ TAIYAKU_ADDRESS: 'http://press.example' })[0]).toMatch(
      /^TAIYAKU_ADDRESS: must be https/,
    );
    expect(problemsOf({ TAIYAKU_ADDRESS: 'http://8.8.8.8' })).toHaveLength(1);
    for (const host of ['localhost:4100', 'blog.localhost', 'press.lan', '192.168.1.5', '[::1]', 'nas']) {
      expect(problemsOf({ TAIYAKU_ADDRESS: `http://${host}` })).toEqual([]);
    }
  });
});

describe('the settings of backups', () => {
  const to = { TAIYAKU_BACKUP_TO: '/backup' };

  it('need a folder, and one that is not copied itself', () => {
    expect(problemsOf({ TAIYAKU_BACKUP_AT: '3:17' })).toEqual([
      expect.stringContaining('needs TAIYAKU_BACKUP_TO'),
    ]);
    for (const folder of ['files', 'files/backup'])
      expect(problemsOf({ TAIYAKU_DATA: '/srv', TAIYAKU_BACKUP_TO: `/srv/${folder}` })).toHaveLength(1);
    expect(problemsOf({ TAIYAKU_DATA: '/srv', TAIYAKU_BACKUP_TO: '/srv/files-copied' })).toEqual([]);
  });

  it('are daily, weekly and monthly ones at night unless told otherwise', () => {
    expect(readConfig(to, noFiles).backup).toEqual({
      to: resolve('/backup'),
      at: { hour: 3, minute: 17 },
      keep: { newest: 0, daily: 7, weekly: 4, monthly: 12 },
      store: null,
      recipient: null,
    });
  });

  it('name a time, a rule and a store that there are, and never repeat a secret', () => {
    expect(problemsOf({ ...to, TAIYAKU_BACKUP_AT: '24:00' })).toHaveLength(1);
    expect(problemsOf({ ...to, TAIYAKU_BACKUP_KEEP: '7 days' })).toHaveLength(1);
    expect(problemsOf({ ...to, TAIYAKU_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1' })).toHaveLength(1);
    const alone = { ...to, TAIYAKU_BACKUP_RECIPIENT: `age1${'q'.repeat(58)}` };
    expect(problemsOf(alone)).toEqual([expect.stringContaining('needs TAIYAKU_BACKUP_STORE')]);
    const wrong = [
      's3://press:geheim@s3.example',
      's3://press@s3.example/ford',
      's3+http://press:geheim@s3.example/ford',
      's3://press:geheim@s3.example/ford/../other',
      's3://press:geheim@s3.example/ford?acl=public',
      'https://press:geheim@s3.example/ford',
    ];
    for (const store of wrong) {
      const problems = problemsOf({ ...to, TAIYAKU_BACKUP_STORE: store });
      expect([store, problems.length]).toEqual([store, 1]);
      expect(problems.join()).not.toContain('geheim');
    }
    expect(problemsOf({ ...to, TAIYAKU_BACKUP_STORE: 's3+http://press:geheim@127.0.0.1:9000/ford' })).toEqual(
      [],
    );
  });
});

describe('the sources of books', () => {
  it('can be none at all', () => {
    expect(readConfig({ TAIYAKU_BOOK_SOURCES: 'none' }).books).toEqual({ sources: {}, googleKey: null });
  });

  it.each([
    'amazon',
    'ndl, ndl',
    'ndl=mirror',
    'ndl=ftp://mirror.example',
    'ndl=https://me:pw@x.example',
    ',',
    'none, ndl',
  ])('are no “%s”', (sources) => {
    expect(problemsOf({ TAIYAKU_BOOK_SOURCES: sources })).toEqual([
      expect.stringMatching(/^TAIYAKU_BOOK_SOURCES: must be none, or some of openbd, ndl, /),
    ]);
  });

  it('keep the key of Google Books from others, and from the open net', () => {
    const key = { TAIYAKU_GOOGLE_BOOKS_KEY: 'geheim' };
    expect(problemsOf({ ...key, TAIYAKU_BOOK_SOURCES: 'ndl' })).toEqual([
      'TAIYAKU_GOOGLE_BOOKS_KEY: needs google-books among TAIYAKU_BOOK_SOURCES',
    ]);
    const plain = { ...key, TAIYAKU_BOOK_SOURCES: 'google-books=http://books.example' };
    expect(problemsOf(plain)).toEqual([expect.stringContaining('must be https')]);
    expect(problemsOf({ TAIYAKU_GOOGLE_BOOKS_KEY: 'two words' }).join()).not.toContain('two words');
    expect(problemsOf({ ...key, TAIYAKU_BOOK_SOURCES: 'google-books=http://127.0.0.1:4711' })).toEqual([]);
  });
});

describe('the list of settings', () => {
  it('says for each what it means and what holds when it is not given', () => {
    for (const [name, setting] of Object.entries(settings)) {
      expect(name).toMatch(/^TAIYAKU_[A-Z_]+$/);
      expect(setting.about).toMatch(/\.$/);
      expect(setting.fallback).not.toBe('');
    }
  });
});
