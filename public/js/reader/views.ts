// Tells the blog that a page was seen: once it really is, without a cookie, and never of a device that asked not to be counted.

const UNCOUNTED = 'taiyaku.uncounted';

/** The studio links here with `#uncounted` or `#counted`, so that writers can leave their own visits out where they are not signed in. */
function wishes(): boolean {
  try {
    if (location.hash === '#uncounted') localStorage.setItem(UNCOUNTED, '1');
    if (location.hash === '#counted') localStorage.removeItem(UNCOUNTED);
    return localStorage.getItem(UNCOUNTED) === null;
  } catch {
    return true;
  }
}

export function tellOfView(): void {
  // Also on a page that counts nothing.
  const may = wishes();
  const { counted, views } = document.body.dataset;
  if (!may || !counted || !views || navigator.webdriver) return;
  const tell = () => {
    const said = JSON.stringify({ page: counted, from: document.referrer.slice(0, 1000) });
    navigator.sendBeacon(views, said);
  };
  // A page that is drawn ahead, or opened in a tab behind, is seen when it comes to the front.
  const whenSeen = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', whenSeen);
    tell();
  };
  if (document.visibilityState === 'visible') tell();
  else document.addEventListener('visibilitychange', whenSeen);
}
