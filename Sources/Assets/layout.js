// While the page opens, chapters out of sight are not laid out (page.css): so it answers in half the time. Then they are, a few at a
// time, since only where all are every jump lands, and a screen reader finds every heading. Firefox gains little by it, and lays all
// out at once.

const layout = {
  /** Where the page is opened at a place, all of it is laid out before the browser goes there. */
  start() {
    const where = history.state?.where;
    // The address of this has what a link seeks in the text, too, which the page’s has not.
    const { name } = performance.getEntriesByType('navigation')[0] ?? { name: '' };
    if (!where && !location.hash && !name.includes('#')) return;
    for (const section of chapters()) section.classList.add('laid-out');
    if (!where) return;
    // What the browser would bring back are so many pixels, of chapters that had not got their heights.
    history.scrollRestoration = 'manual';
    goBackTo(where);
  },

  async finish() {
    const sections = all('main > section:not(.laid-out)'), few = 4;
    for (let next = 0; next < sections.length; next += few) {
      await new Promise(resolve => setTimeout(resolve));
      const place = placeInSight();
      for (const section of sections.slice(next, next + few)) section.classList.add('laid-out');
      if (!present.isOn) goBackTo(place);
    }
    history.scrollRestoration = 'auto';
  },
};
