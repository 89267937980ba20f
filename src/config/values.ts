// How the value of each kind of setting is read: what fits, and the sentence for what does not.
import { isIP } from 'node:net';
import * as v from 'valibot';
import { isOrigin, isPostgresUrl, isSingleHost, isSmtpUrl } from './addresses.ts';
import { lookUpSources, sourceAddressesOf } from './book-sources.ts';
import { keepRuleOf } from './keep-rule.ts';
import { objectStoreOf } from './object-store.ts';

export const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(from, message),
    v.maxValue(to, message),
  );
};

export const listenAddress = v.pipe(
  v.string(),
  v.transform((text) => (text === 'localhost' ? '127.0.0.1' : text.replace(/^\[(.*)\]$/, '$1'))),
  v.check((text) => isIP(text) !== 0, 'must be an IP address such as 127.0.0.1, 0.0.0.0 or ::'),
);

export const publicAddress = v.pipe(
  v.string(),
  v.check(isOrigin, 'must be like https://press.example: http or https, a host, no path, no user'),
  v.transform((text) => new URL(text).origin),
);

export const postgresUrl = v.pipe(
  v.string(),
  v.check(isPostgresUrl, 'must be like postgres://user:password@host/database, or left out for SQLite'),
);

export const fetchAllow = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== ''),
  ),
  v.array(
    v.pipe(v.string(), v.check(isSingleHost, 'must list single hosts such as 10.0.0.7 or wiki.local:8080')),
  ),
);

export const smtpUrl = v.pipe(
  v.string(),
  v.check(isSmtpUrl, 'must be like smtp://user:password@host:587 or smtps://user:password@host:465'),
);

export const mailFrom = v.pipe(
  v.string(),
  v.regex(
    /^(?:[^<>\p{Cc}"]{0,100}<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u,
    'must be like press@example.org or Name <press@example.org>',
  ),
);

export const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, 'must be a time of the day such as 03:17'),
  v.transform((text) => {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return { hour, minute };
  }),
);

export const keepRule = v.pipe(
  v.string(),
  v.transform(keepRuleOf),
  v.check((rule) => rule !== null, 'must be like “7 daily, 4 weekly, 12 monthly” or a number'),
);

export const objectStore = v.pipe(
  v.string(),
  v.transform(objectStoreOf),
  v.check(
    (store) => store !== null,
    'must be like s3://KEY:SECRET@s3.example/bucket/folder?region=eu-central-1; s3+http:// only in a private network',
  ),
);

export const ageRecipient = v.pipe(
  v.string(),
  v.regex(
    /^age1[02-9ac-hj-np-z]{58}$/,
    'must be a public key of age, age1 and 58 more letters, as age-keygen shows it',
  ),
);

export const bookSources = v.pipe(
  v.string(),
  v.transform(sourceAddressesOf),
  v.check(
    (sources) => sources !== null,
    `must be none, or some of ${lookUpSources.join(', ')}, each once and if need be with its address: ndl=https://mirror.example/api`,
  ),
);

/** One that is sent in a header. */
export const headerKey = v.pipe(
  v.string(),
  v.regex(/^[\x21-\x7e]{1,200}$/, 'must be one word as it was given to you'),
);
