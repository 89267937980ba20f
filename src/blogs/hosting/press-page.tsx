// The frame of the pages for whoever runs the press: one tab for each thing that concerns all of its blogs.
import type { ComponentChildren } from 'preact';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';

/** A tab stands here once there is a page behind it. */
const tabs = [
  { tab: 'settings', path: '/press' },
  { tab: 'sign-ups', path: '/press/sign-ups' },
  { tab: 'categories', path: '/press/rankings/categories' },
  { tab: 'places', path: '/press/places' },
  { tab: 'outside', path: '/press/rankings/outside' },
] as const;

export type PressTab = (typeof tabs)[number]['tab'];

export interface PressPageProps {
  view: View;
  tab: PressTab;
  scripts?: readonly string[];
  children: ComponentChildren;
}

export function PressPage({ view, tab: current, scripts = [], children }: PressPageProps) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('hosting.press')} current="account" scripts={scripts}>
      <nav class="tabs room__tabs" aria-label={t('hosting.press')}>
        {tabs.map(({ tab, path }) => (
          <a key={tab} href={path} aria-current={tab === current ? 'page' : undefined}>
            {t(`hosting.tab.${tab}`)}
          </a>
        ))}
      </nav>
      {children}
    </StudioPage>
  );
}
