// The page that the desk's program draws itself into.
import { EmbeddedData, Html } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import type { DeskData } from './schemas.ts';

export function DeskPage({ view, data }: { view: View; data: DeskData }) {
  const { t } = view;
  const name = data.details.title || data.source.title;
  return (
    <Html
      view={view}
      title={`${name} — ${t('desk.title')}`}
      body="work"
      styles={['studio.css', 'desk.css', 'write.css']}
      scripts={['desk.js']}
    >
      <div id="desk">
        <main id="main" class="desk-wait">
          <h1>{name}</h1>
          <p class="desk-wait__now" role="status">
            {t('desk.opening')}
          </p>
          <noscript>
            <p>{t('desk.needs-script')}</p>
          </noscript>
          <p>
            <a href={data.links.back}>{t('desk.back')}</a>
          </p>
        </main>
      </div>
      <EmbeddedData id="desk-data" value={data} />
    </Html>
  );
}
