// The ways to prove that a blog elsewhere is one's own, each with what to copy, and the button that looks for it.
import type { View } from '../../../web/page.ts';
import { bannerMarkup } from '../banners/banner-markup.ts';
import { Copied } from '../banners/copied.tsx';
import { MARK_NAME } from '../reading/read-page.ts';
import type { Entry } from '../store.ts';

interface ProofWaysProps {
  /** Of the private page. */
  path: string;
  view: View;
  entry: Entry;
  /** Of the press. */
  origin: string;
  isIn: boolean;
}

export function ProofWays({ view, entry, origin, isIn, path }: ProofWaysProps) {
  const { t } = view;
  const mark = `<meta name="${MARK_NAME}" content="${entry.proof}">`;
  const link = bannerMarkup({
    origin,
    participantId: entry.id,
    banner: 'vote',
    alt: t('elsewhere.banner.vote'),
    proof: true,
  });
  const ways = (
    <div class="ways">
      <section>
        <h3>{t('elsewhere.way.meta')}</h3>
        <p>{t('elsewhere.way.meta.about')}</p>
        <Copied view={view} id="proof-meta" text={mark} label={t('elsewhere.way.meta')} />
      </section>
      <section>
        <h3>{t('elsewhere.way.link')}</h3>
        <p>{t('elsewhere.way.link.about')}</p>
        <Copied view={view} id="proof-link" text={link} label={t('elsewhere.way.link')} />
      </section>
      <section>
        <h3>{t('elsewhere.way.text')}</h3>
        <p>{t('elsewhere.way.text.about')}</p>
        <Copied view={view} id="proof-text" text={entry.proof} label={t('elsewhere.way.text')} />
      </section>
    </div>
  );
  return (
    <section>
      <h2>{t('elsewhere.proof')}</h2>
      <p>{t(isIn ? 'elsewhere.proof.stays' : 'elsewhere.proof.about')}</p>
      {isIn ? (
        <details>
          <summary>{t('elsewhere.proof.ways')}</summary>
          {ways}
        </details>
      ) : (
        ways
      )}
      <form method="post" action={`${path}/verification`} class="form" id="check">
        <button class={isIn ? 'btn btn--quiet' : 'btn'} type="submit">
          {t('elsewhere.proof.do')}
        </button>
        <p class="hint">{t('elsewhere.proof.hint')}</p>
      </form>
    </section>
  );
}
