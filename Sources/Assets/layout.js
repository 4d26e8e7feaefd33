// While the page opens, chapters out of sight are not laid out (page.css): so it answers in a third of the time. Then they are, a few
// at a time, since only where all are every jump lands, and a screen reader finds every heading.

async function layOut() {
  const where = history.state?.where;
  // The browser would bring back so many pixels, of chapters that have not got their heights yet.
  history.scrollRestoration = 'manual';
  if (where) goBackTo(where);
  const sections = chapters(), few = 4;
  for (let next = 0; next < sections.length; next += few) {
    await new Promise(resolve => setTimeout(resolve));
    const place = placeInSight();
    for (const section of sections.slice(next, next + few)) section.classList.add('laid-out');
    if (!present.isOn) goBackTo(place);
  }
  history.scrollRestoration = 'auto';
}
