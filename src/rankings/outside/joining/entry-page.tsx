// The private page of an entry: what was found, its categories, its proof, its banners, and the way out.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import { languageName } from '../../../text/language.ts';
import { Done, type FormState, ProblemSummary } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import { say } from '../../../web/messages/index.ts';
import type { View } from '../../../web/page.ts';
import { longDate } from '../../../web/when.ts';
import type { RankingCategory, ShownStanding } from '../../reads.ts';
import { CategoryFields, labelsOfShares } from '../../taking-part/category-fields.tsx';
import { MOST_CATEGORIES } from '../../taking-part/shares.ts';
import { Banners } from '../banners/banners.tsx';
import { Copied } from '../banners/copied.tsx';
import { type Came, cameOf } from '../came.ts';
import { OutsideFrame } from '../outside-frame.tsx';
import { MOST_WITHOUT_PROOF } from '../schedule.ts';
import type { Entry, PostRow } from '../store.ts';
import { ProofWays } from './proof-ways.tsx';

export interface EntryPageProps {
  view: View;
  press: PressSettings;
  entry: Entry;
  posts: readonly PostRow[];
  categories: readonly RankingCategory[];
  standing: ShownStanding | null;
  /** Why whoever runs the press has taken it out; null while they have not. */
  excludedFor: string | null;
  /** Whole address of this page, and of the press. */
  address: string;
  origin: string;
  form: FormState;
  /** What was done just now. */
  said: 'new' | 'saved' | 'checked' | 'left' | null;
}

export function EntryPage(props: EntryPageProps) {
  const { view, press, entry, form, said } = props;
  const { t } = view;
  const came = cameOf(entry.came);
  return (
    <OutsideFrame {...{ view, press }} title={entry.name} scripts={['studio.js']}>
      <ProblemSummary view={view} form={form} labels={labelsOfShares(view)} />
      {said === 'saved' && <Done>{t('common.saved')}</Done>}
      {said === 'left' && <Done>{t('elsewhere.entry.left.done')}</Done>}
      {said === 'checked' && came && <Looked view={view} came={came} />}
      <Standing {...props} came={came} />
      <Keep {...props} />
      <Found {...props} />
      <Categories {...props} />
      <ProofWays
        {...{ view, entry, origin: props.origin }}
        path={new URL(props.address).pathname}
        isIn={isIn(entry)}
      />
      {isIn(entry) && (
        <section>
          <h2>{t('elsewhere.banners')}</h2>
          <Banners view={view} participantId={entry.id} press={press.name} origin={props.origin} proof />
        </section>
      )}
      {isIn(entry) && <Leave {...props} />}
    </OutsideFrame>
  );
}

function isIn({ verified_at, left_at }: Entry): boolean {
  return verified_at !== null && left_at === null;
}

/** What the look just now brought, first of all. */
function Looked({ view, came }: { view: View; came: Came }) {
  if (came.ok) return <Done>{say(view.t, came.key, came.params)}</Done>;
  return (
    <div class="strip strip--warn" role="alert" tabIndex={-1} autofocus>
      <Icon name="warn" />
      <span>{say(view.t, came.key, came.params)}</span>
    </div>
  );
}

function Standing({
  view,
  entry,
  standing,
  excludedFor,
  said,
  came,
}: EntryPageProps & { came: Came | null }) {
  const { t, language } = view;
  const day = (iso: string) => longDate(iso, language, 'Asia/Tokyo');
  const last = came && said !== 'checked' ? say(t, came.key, came.params) : null;
  if (excludedFor !== null)
    return <p class="strip strip--warn">{t('elsewhere.entry.excluded', { reason: excludedFor })}</p>;
  if (entry.left_at !== null) {
    const isLost = entry.failures >= MOST_WITHOUT_PROOF;
    return (
      <div class="state">
        <p>{t(isLost ? 'elsewhere.entry.lost' : 'elsewhere.entry.left', { day: day(entry.left_at) })}</p>
        {isLost && last && <p>{last}</p>}
        <p>{t('elsewhere.entry.again')}</p>
      </div>
    );
  }
  if (entry.verified_at === null) return <p class="state">{t('elsewhere.entry.waiting')}</p>;
  return (
    <div class="state">
      <p>{t('elsewhere.entry.in', { day: day(entry.verified_at) })}</p>
      {entry.failures > 0 && last && (
        <p class="strip strip--warn">
          <Icon name="warn" />
          <span>
            {t('elsewhere.entry.failing', { count: entry.failures, most: MOST_WITHOUT_PROOF })} {last}
          </span>
        </p>
      )}
      {standing && (
        <dl class="tally">
          <dt>{t('elsewhere.tally.place')}</dt>
          <dd>{t('elsewhere.tally.place.of', { place: standing.row.place, among: standing.among })}</dd>
          <dt>{t('elsewhere.tally.in')}</dt>
          <dd>{standing.row.ins}</dd>
          <dt>{t('elsewhere.tally.out')}</dt>
          <dd>{standing.row.outs}</dd>
          <dt>{t('elsewhere.tally.views')}</dt>
          <dd>
            <span aria-hidden="true">—</span>
            <span class="vh">{t('elsewhere.tally.views.none')}</span>
          </dd>
        </dl>
      )}
    </div>
  );
}

/** The link is shown on every visit: whoever has it is here already. */
function Keep({ view, address, said }: EntryPageProps) {
  const { t } = view;
  return (
    <section class={said === 'new' ? 'receipt' : undefined}>
      <h2>{t('elsewhere.entry.link')}</h2>
      <p>{t('elsewhere.entry.link.about')}</p>
      <Copied view={view} id="entry-link" text={address} label={t('elsewhere.entry.link')} />
    </section>
  );
}

function Found({ view, entry, posts }: EntryPageProps) {
  const { t, language } = view;
  return (
    <section>
      <h2>{t('elsewhere.found')}</h2>
      <dl class="found">
        <dt>{t('elsewhere.found.name')}</dt>
        <dd lang={entry.language}>{entry.name}</dd>
        <dt>{t('elsewhere.found.address')}</dt>
        <dd>
          <a href={entry.address} rel="noreferrer">
            {entry.address}
          </a>
        </dd>
        {entry.about !== '' && (
          <>
            <dt>{t('elsewhere.found.about')}</dt>
            <dd lang={entry.language}>{entry.about}</dd>
          </>
        )}
        <dt>{t('elsewhere.found.language')}</dt>
        <dd>{languageName(entry.language, language)}</dd>
        <dt>{t('elsewhere.found.feed')}</dt>
        <dd>{entry.feed}</dd>
        <dt>{t('elsewhere.found.posts')}</dt>
        <dd>
          {posts.length === 0 && t('elsewhere.found.none')}
          <ul>
            {posts.map((post) => (
              <li key={post.id}>
                <a href={post.address} rel="noreferrer" lang={entry.language}>
                  {post.title}
                </a>{' '}
                <span class="hint">{longDate(post.published_at, language, 'Asia/Tokyo')}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p class="hint">{t('elsewhere.found.hint')}</p>
    </section>
  );
}

function Categories({ view, categories, form, address }: EntryPageProps) {
  const { t } = view;
  if (categories.length === 0) return null;
  return (
    <section>
      <h2>{t('rankings.part.categories')}</h2>
      <p class="hint">{t('rankings.part.categories.about', { max: MOST_CATEGORIES })}</p>
      <form class="form" method="post" action={`${new URL(address).pathname}/shares`}>
        <CategoryFields {...{ view, form, categories }} />
        <button class="btn btn--quiet" type="submit">
          {t('elsewhere.shares.do')}
        </button>
      </form>
    </section>
  );
}

function Leave({ view, address }: EntryPageProps) {
  const { t } = view;
  return (
    <details class="aside__danger">
      <summary>{t('elsewhere.leave')}</summary>
      <p>{t('elsewhere.leave.about')}</p>
      <form method="post" action={`${new URL(address).pathname}/departure`}>
        <button class="btn btn--danger" type="submit">
          {t('elsewhere.leave.do')}
        </button>
      </form>
    </details>
  );
}
