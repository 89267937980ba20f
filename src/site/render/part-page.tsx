// The parts of pages that are pages of their own: their frame, and the newest comments.
import type { ComponentChildren } from 'preact';
import type { NewComment } from '../../comments/reads.ts';
import { articlePath, type PagePart } from '../address.ts';
import type { Setting } from '../blog.ts';
import { Frame } from './frame.tsx';

/** Characters of a comment that stand in a list of them. */
const COMMENT_LENGTH = 40;

export function NewestComments({ setting, comments }: { setting: Setting; comments: NewComment[] }) {
  const { blog, t } = setting;
  if (comments.length === 0) return <p>{t('site.side.comments.none')}</p>;
  return (
    <ul class="recent">
      {comments.map(({ id, name, body, post }) => (
        <li key={id}>
          <a href={`${blog.base}${articlePath(post.slug)}#c-${id}`}>
            <b>{name === '' ? t('site.side.nameless') : name}</b> {shortened(body)}{' '}
            <small>{post.title}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

function shortened(body: string): string {
  const letters = [...body.replace(/\s+/g, ' ').trim()];
  return letters.length > COMMENT_LENGTH ? `${letters.slice(0, COMMENT_LENGTH).join('')}…` : letters.join('');
}

interface PartPageProps {
  setting: Setting;
  part: PagePart;
  title: string;
  children: ComponentChildren;
}

/** A part as a page of its own; what the script takes from it stands in `data-of`. */
export function PartPage({ setting, part, title, children }: PartPageProps) {
  return (
    <Frame
      setting={setting}
      head={{ title, description: '', canonical: null, kind: 'website' }}
      place={null}
      bare
    >
      <main id="main" class="list">
        <header class="list__head">
          <h1>{title}</h1>
        </header>
        <div class="side side--page" data-of={part}>
          {children}
        </div>
      </main>
    </Frame>
  );
}
