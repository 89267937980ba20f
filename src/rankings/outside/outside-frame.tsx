// The frame of the pages of the rankings that are drawn for one reader: entering a blog, an entry, a vote.
import type { ComponentChildren } from 'preact';
import { HostFrame } from '../../blogs/hosting/host-frame.tsx';
import type { PressSettings } from '../../blogs/hosting/press-settings.ts';
import type { View } from '../../web/page.ts';

interface OutsideFrameProps {
  view: View;
  press: PressSettings;
  title: string;
  /** Whole address; null for a page that is not to be found. */
  canonical?: string | null;
  scripts?: readonly string[];
  children: ComponentChildren;
}

export function OutsideFrame({
  view,
  press,
  title,
  canonical = null,
  scripts = [],
  children,
}: OutsideFrameProps) {
  const { t, language } = view;
  return (
    <HostFrame
      {...{ press, t, language, title, canonical, scripts }}
      place="rankings"
      styles={['outside.css']}
    >
      <main id="main" class="aside">
        <h1>{title}</h1>
        {children}
      </main>
    </HostFrame>
  );
}
