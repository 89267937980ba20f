// The top of the desk: whose translation it is, where it comes from, whether it is saved, and the ways on.

import { Icon } from '../../web/client/icons.tsx';
import { SaveState } from '../../web/client/save-state.tsx';
import type { Desk } from './desk.ts';
import { PeopleHere } from './together/presence/people.tsx';

export function TopBar({ desk }: { desk: Desk }) {
  const { words, data } = desk;
  const { title } = desk.details.value.value;
  return (
    <header class="dtop">
      <a class="dtop__back" href={data.links.back}>
        <Icon name="back" />
        <span class="vh">{words('desk.back')}</span>
      </a>
      <div class="dtop__title">
        <h1 lang={title === '' ? undefined : data.language}>{title || words('desk.untitled')}</h1>
        <p>
          <a href={data.links.article} lang={data.source.language}>
            {data.source.title}
          </a>
          <Source desk={desk} />
        </p>
      </div>
      <PeopleHere desk={desk} />
      <SaveState words={words} status={desk.status.value} />
      <div class="dtop__do">
        <a class="btn btn--quiet" href={data.links.files}>
          {words('desk.files')}
        </a>
        <a class="btn btn--quiet" href={data.links.preview}>
          {words('desk.preview')}
        </a>
        {data.may.publish && <PublishButton desk={desk} />}
      </div>
    </header>
  );
}

function Source({ desk }: { desk: Desk }) {
  const { chain, language } = desk.data.source;
  if (chain.length === 0) return null;
  return (
    <span class="src">
      {chain.map((link) => (
        <span key={link.name}>
          {' ← '}
          <span lang={link.unnamed ? undefined : language}>{link.name || desk.words('desk.unnamed')}</span>
        </span>
      ))}
    </span>
  );
}

/** Pressable also while something is missing: the dialog says what, and leads there. */
function PublishButton({ desk }: { desk: Desk }) {
  const { words } = desk;
  return (
    <button
      type="button"
      class="btn"
      aria-describedby="publish-why"
      aria-haspopup="dialog"
      onClick={() => {
        desk.settle();
        desk.dialog.value = 'publish';
      }}
    >
      {words(desk.post.value?.publishedAt ? 'desk.publish.again' : 'desk.publish')}
    </button>
  );
}
