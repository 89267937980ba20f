// 設定 › 迷惑: the rules of the blog, each tried before it is kept; the sum before sending; what the filter has learned.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import {
  Choices,
  type FormState,
  fieldText,
  formOf,
  ProblemSummary,
  TextField,
  Tick,
} from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { shortWhen } from '../inbox/when.ts';
import { ruleKinds } from './deny-rule.ts';
import type { Tried } from './deny-rules.ts';
import type { DenyRuleRow } from './store.ts';

export interface SpamPageProps {
  view: View;
  blog: MemberBlog;
  now: Date;
  rules: readonly DenyRuleRow[];
  proof: boolean;
  learned: { spam: number; fine: number };
  form: FormState;
  /** What the rule in the form would have caught; it can be kept from here. */
  tried: Extract<Tried, { ok: true }> | null;
}

export function SpamPage(props: SpamPageProps) {
  const { view, blog } = props;
  return (
    <StudioPage view={view} blog={blog} current="settings" tab="spam" title={view.t('web.tab.spam')}>
      <div class="sections">
        {props.tried && <Trial {...props} tried={props.tried} />}
        <Rules {...props} />
        <Proof {...props} />
        <Filter {...props} />
      </div>
    </StudioPage>
  );
}

function Rules({ view, blog, rules, form }: SpamPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="spam-rules">
      <h2 class="room__h" id="spam-rules">
        {t('spam.rules')}
      </h2>
      <p class="section__lead">{t('spam.rules.about')}</p>
      {rules.length > 0 && (
        <ul class="rows">
          {rules.map((rule) => (
            <li key={rule.id}>
              <span class="rows__what">
                <b>{rule.pattern}</b>
                <small>
                  {t(`spam.kind.${rule.kind}`)}　{t(`spam.effect.${rule.effect}`)}
                </small>
              </span>
              <form
                class="rows__do"
                method="post"
                action={`/studio/${blog.slug}/spam/rules/${rule.id}/removal`}
              >
                <button class="btn btn--text btn--small" type="submit">
                  {t('spam.rule.remove')}
                  <span class="vh"> {rule.pattern}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <RuleForm view={view} blog={blog} form={form} />
    </section>
  );
}

function RuleForm({ view, blog, form }: Pick<SpamPageProps, 'view' | 'blog' | 'form'>) {
  const { t } = view;
  const filled = formOf({ rule_kind: 'word', effect: 'hold', ...form.values }, form.problems);
  return (
    <form class="form" method="post" action={`/studio/${blog.slug}/spam/rules`}>
      <ProblemSummary view={view} form={form} labels={{ pattern: t('spam.rule.pattern') }} />
      <Choices
        view={view}
        form={filled}
        name="rule_kind"
        label={t('spam.rule.kind')}
        options={ruleKinds.map((kind) => ({
          value: kind,
          label: t(`spam.kind.${kind}`),
          hint: t(`spam.kind.${kind}.hint`),
        }))}
      />
      <TextField view={view} form={filled} name="pattern" label={t('spam.rule.pattern')} maxLength={200} />
      <Choices
        view={view}
        form={filled}
        name="effect"
        label={t('spam.rule.effect')}
        options={(['hold', 'spam'] as const).map((effect) => ({
          value: effect,
          label: t(`spam.effect.${effect}`),
        }))}
      />
      <button class="btn btn--quiet" type="submit">
        {t('spam.rule.try')}
      </button>
    </form>
  );
}

function Trial({ view, blog, now, form, tried }: SpamPageProps & { tried: Extract<Tried, { ok: true }> }) {
  const { t } = view;
  const { caught, among } = tried;
  const shown = caught.filter(({ spam_at }) => spam_at === null);
  const pattern = fieldText(form, 'pattern');
  return (
    <section aria-labelledby="spam-trial">
      <h2 class="room__h" id="spam-trial" tabIndex={-1}>
        {t('spam.trial', { pattern })}
      </h2>
      <p class="section__lead">{t('spam.trial.about', { among, caught: caught.length })}</p>
      {shown.length > 0 && (
        <p class="strip strip--warn">
          <Icon name="warn" />
          <span>{t('spam.trial.harm', { count: shown.length })}</span>
        </p>
      )}
      {caught.length > 0 && (
        <ul class="inlist inlist--alike">
          {caught.slice(0, 20).map((comment) => (
            <li key={comment.id}>
              <div class="inlist__row">
                <b>{comment.name === '' ? t('inbox.nobody') : comment.name}</b>
                <time dateTime={comment.created_at}>
                  {shortWhen(view, comment.created_at, now, blog.timeZone)}
                </time>
                <span class="inlist__x" lang={blog.language}>
                  {comment.body.slice(0, 120)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <form class="inopen__do" method="post" action={`/studio/${blog.slug}/spam/rules`}>
        {['rule_kind', 'pattern', 'effect'].map((name) => (
          <input key={name} type="hidden" name={name} value={fieldText(form, name)} />
        ))}
        <button class="btn" type="submit" name="sure" value="yes">
          {t('spam.rule.keep')}
        </button>
        <a class="btn btn--text" href={`/studio/${blog.slug}/spam`}>
          {t('spam.rule.drop')}
        </a>
      </form>
    </section>
  );
}

function Proof({ view, blog, proof }: SpamPageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="spam-proof">
      <h2 class="room__h" id="spam-proof">
        {t('spam.proof')}
      </h2>
      <p class="section__lead">{t('spam.proof.about')}</p>
      <form class="form" method="post" action={`/studio/${blog.slug}/spam/proof`}>
        <Tick form={formOf({ proof: proof ? 'yes' : '' })} name="proof" label={t('spam.proof.ask')} />
        <button class="btn btn--quiet" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

/** From how many of each the filter speaks at all, and fully; see `bayes.ts`. */
const SPEAKS = { little: 5, fully: 20 };

function Filter({ view, learned }: SpamPageProps) {
  const { t } = view;
  const fewer = Math.min(learned.spam, learned.fine);
  const state = fewer < SPEAKS.little ? 'silent' : fewer < SPEAKS.fully ? 'careful' : 'fluent';
  return (
    <section aria-labelledby="spam-filter">
      <h2 class="room__h" id="spam-filter">
        {t('spam.filter')}
      </h2>
      <p class="section__lead">{t('spam.filter.about')}</p>
      <p>{t('spam.filter.learned', learned)}</p>
      <p class="hint">{t(`spam.filter.${state}`, { little: SPEAKS.little, fully: SPEAKS.fully })}</p>
    </section>
  );
}
