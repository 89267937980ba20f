// The language of a post, and the posts that say the same in another one.
import { useState } from 'preact/hooks';
import { languageName } from '../../text/language.ts';
import type { Reply } from '../../web/client/api.ts';
import { Icon } from '../../web/client/icons.tsx';
import { isConverting } from '../../web/client/key-press.ts';
import type { SiblingAnswer } from '../schemas.ts';
import type { Writing } from './writing.ts';

export function LanguageField({ writing }: { writing: Writing }) {
  const { words, data } = writing;
  const language = writing.language.value;
  const isFixed = writing.post.value !== null;
  const offered = [...new Set([language, ...data.languages])];
  return (
    <div class="field">
      <label for="post-language">{words('write.language')}</label>
      <span class="select">
        <select
          id="post-language"
          value={language}
          disabled={isFixed}
          aria-describedby={isFixed ? 'post-language-hint' : undefined}
          onChange={(event) => {
            writing.change({ language: event.currentTarget.value });
            writing.editor?.refresh();
          }}
        >
          {offered.map((code) => (
            <option key={code} value={code}>
              {languageName(code, data.speech)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {isFixed && (
        <p class="hint" id="post-language-hint">
          {words('write.language.fixed')}
        </p>
      )}
    </div>
  );
}

export function SiblingsField({ writing }: { writing: Writing }) {
  const { words, data } = writing;
  const siblings = writing.siblings.value;
  if (!data.may.publish) return null;
  return (
    <div class="field">
      <p class="main-picture__is">{words('write.siblings')}</p>
      {siblings.length > 0 && (
        <ul class="w-siblings">
          {siblings.map(({ language, slug, title }) => (
            <li key={slug}>
              {languageName(language, data.speech)}　
              <a href={data.links.postBase + slug} lang={language}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {writing.post.value === null ? (
        <p class="hint">{words('write.siblings.later')}</p>
      ) : (
        <NameSibling writing={writing} />
      )}
    </div>
  );
}

function NameSibling({ writing }: { writing: Writing }) {
  const { words } = writing;
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState('');
  const take = (reply: Reply<SiblingAnswer>) => {
    if (reply.kind !== 'answer') {
      setProblem(reply.kind === 'refused' ? reply.message : words('write.siblings.lost'));
    } else if (reply.body.ok) {
      writing.siblings.value = reply.body.siblings;
      writing.changed();
      writing.say(words('write.siblings.done'));
      setAddress('');
      setProblem('');
    } else setProblem(words(`write.siblings.problem.${reply.body.reason}`));
  };
  const put = async () => take(await writing.api.ask<SiblingAnswer>('PUT', '/siblings', { address }));
  const leave = async () => take(await writing.api.ask<SiblingAnswer>('DELETE', '/siblings'));
  return (
    <>
      <label for="post-sibling">{words('write.siblings.address')}</label>
      <input
        id="post-sibling"
        type="text"
        inputMode="url"
        autocomplete="off"
        maxLength={2000}
        value={address}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : 'post-sibling-wrong'}
        onInput={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isConverting(event)) return;
          event.preventDefault();
          void put();
        }}
      />
      {problem !== '' && (
        <p class="err" role="alert" id="post-sibling-wrong">
          {problem}
        </p>
      )}
      <p class="edit__do">
        <button type="button" class="btn btn--quiet btn--small" onClick={() => void put()}>
          {words('write.siblings.put')}
        </button>
        {writing.siblings.value.length > 0 && (
          <button type="button" class="btn btn--text btn--small" onClick={() => void leave()}>
            {words('write.siblings.leave')}
          </button>
        )}
      </p>
    </>
  );
}
