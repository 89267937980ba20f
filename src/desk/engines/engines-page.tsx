// The draft engines of a blog: which there are, what was sent to them this month, and what one more could be.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { hostOfEngine, isAllowed, kindsOfEngine } from './kinds.ts';
import type { EngineRow } from './store.ts';

export interface EnginesPageProps {
  view: View;
  blog: MemberBlog;
  engines: readonly EngineRow[];
  /** Characters this month, by engine. */
  sent: ReadonlyMap<string, number>;
}

export function EnginesPage({ view, blog, engines, sent }: EnginesPageProps) {
  const { t } = view;
  const path = `/studio/${blog.slug}/engines`;
  return (
    <StudioPage view={view} title={t('engines.title')} blog={blog} current="settings" tab="engines">
      <div class="sections">
        <section>
          <p class="section__lead">{t('engines.about')}</p>
          {engines.length > 0 && (
            <ul class="rows">
              {engines.map((engine) => (
                <li key={engine.id}>
                  <span class="rows__what">
                    <b>
                      <a href={`${path}/${engine.id}`}>{engine.name}</a>
                    </b>
                    <small>
                      <span>{t(`engines.kind.${engine.kind}`)}</span>{' '}
                      <span>{hostOfEngine(engine.address)}</span>{' '}
                      <span>{sentText(view, engine, sent.get(engine.id) ?? 0)}</span>
                    </small>
                  </span>
                  <Consent view={view} engine={engine} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="new-engine">
          <h2 class="room__h" id="new-engine">
            {t('engines.new')}
          </h2>
          <ul class="rows">
            {kindsOfEngine.map(({ kind }) => (
              <li key={kind}>
                <span class="rows__what">
                  <b>
                    <a href={`${path}?kind=${kind}`}>{t(`engines.kind.${kind}`)}</a>
                  </b>
                  <small>{t(`engines.kind.${kind}.hint`)}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </StudioPage>
  );
}

function sentText({ t }: View, { budget }: EngineRow, sent: number): string {
  if (budget === null) return t('engines.sent', { count: sent });
  return t('engines.sent.of', { count: sent, budget });
}

function Consent({ view, engine }: { view: View; engine: EngineRow }) {
  const may = isAllowed(engine);
  return (
    <span class={may ? 'sev sev--ok' : 'sev sev--note'}>
      <Icon name={may ? 'check' : 'alert'} /> {view.t(may ? 'engines.allowed' : 'engines.not-allowed')}
    </span>
  );
}
