// What readers see of a post behind a password: its name, and where to show the password.
import type { Problem } from '../../web/door.ts';
import { Icon } from '../../web/icons.tsx';
import { articlePath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { Frame } from './frame.tsx';
import { PasswordField } from './password-field.tsx';

export interface GateProps {
  setting: Setting;
  post: { slug: string; title: string; language: string };
  /** What was wrong with the password that was sent; the stored page has none. */
  problem?: Problem;
}

export function GatePage({ setting, post, problem }: GateProps) {
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{ title: post.title, description: '', canonical: null, kind: 'article' }}
      place={null}
    >
      <main id="main" class="aside gate">
        <p class="gate__mark">
          <LockMark setting={setting} />
        </p>
        <h1 lang={post.language}>{post.title}</h1>
        <p>{t('site.locked.about')}</p>
        <form class="gate__form" method="post" action={`${blog.base}${unlockedPath(post.slug)}`}>
          <PasswordField t={t} label={t('site.gate.password')} autocomplete="off" problem={problem} />
          <button class="btn" type="submit">
            {t('site.gate.open')}
          </button>
        </form>
      </main>
    </Frame>
  );
}

/** Says beside a title that the post is behind a password. */
export function LockMark({ setting }: { setting: Setting }) {
  return (
    <span class="locked">
      <Icon name="lock" /> {setting.t('site.locked')}
    </span>
  );
}

/** Where the text of a locked post is served to those who have shown its password. */
export function unlockedPath(slug: string): string {
  return articlePath(slug).replace('/posts/', '/unlocked/');
}
