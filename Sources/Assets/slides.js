// Slides: which elements of a chapter are seen together, what comes up one after the other, and how large all of it can be.

/** A program that is folded away, or a listing of long lines, is for reading, not for a screen. */
const isForReading = one => one.matches('details') || (one.matches('pre') && /.{140}|(\n.*){20}/.test(one.textContent));

/** The steps of a chapter: a few words and what they lead to. */
function stepsOf(section) {
  const steps = [];
  let isFull = true;
  for (const one of [section.firstElementChild, ...childrenOf(section)].filter(one => !isForReading(one))) {
    const last = steps[steps.length - 1];
    const belongs = one.matches('.working') && last?.elements.some(other => other.matches('.matrix'));
    const isTall = one.matches('.matrix') && one.querySelector('tbody').rows.length > 8;
    if (!belongs && (isFull || isTall || (one.matches('h3') && last.elements.length))) steps.push({ section, elements: [] });
    const step = steps[steps.length - 1];
    step.elements.push(one);
    isFull = !one.matches('header, h3, p, .equation') || step.elements.filter(other => other.matches('p')).length > 1;
  }
  steps.forEach((step, place) => {
    const title = step.elements[0].querySelector('h2, figcaption, strong, summary') ?? step.elements[0];
    const words = title.matches('.equation') ? 'a formula' : title.textContent.trim().replace(/\s+/g, ' ');
    Object.assign(step, {
      number: place + 1, count: steps.length, moments: step.elements.flatMap(momentsOf),
      title: words.length > 60 ? words.slice(0, 60) + '…' : words,
    });
  });
  return steps;
}

/** What comes up by itself: the cells of a table in the order in which one would compute them, a working, an answer. */
function momentsOf(one) {
  if (one.matches('.working')) return [{ cells: [one] }];
  if (one.matches('.question')) return [{ details: one.querySelector('details') }];
  if (!one.matches('.matrix')) return [];
  const table = one.querySelector('table');
  if ('given' in table.dataset) return [];
  const [first, ...rest] = [...table.tBodies[0].rows].map(row => [...row.cells].slice(1));
  const isWhole = !('rows' in table.dataset);
  return [...(isWhole ? first.map(cell => [cell]) : [first]), ...rest].map(cells => ({ cells }));
}

// MARK: Fitting

/** Over the whole width; in two columns; a working beside its table. */
const layouts = ['plain', 'wide', 'beside'];
/** No slide is made smaller than this; its screen can then be scrolled. */
const smallestZoom = 0.2;

/** Whether nothing on a slide is wider than its room. */
const isWideEnough = slide =>
  [slide, ...all(':scope > *, .scroll, .equation, pre', slide)].every(one => one.scrollWidth <= one.clientWidth + 1);

/** How large a slide comes out at a zoom: drawings shrink besides, where their column is too narrow for them. */
const sizeOf = (slide, zoom) => {
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 18;
  const shown = all('svg.drawing', slide).filter(one => one.getBoundingClientRect().width > 0);
  return Math.min(zoom, ...shown.map(one => one.getBoundingClientRect().width / one.viewBox.baseVal.width / unit));
};

/** Lays a slide out in the way in which it can be largest, and as large as it can be where it is low enough. */
function fit(slide, isLowEnough) {
  const answers = all('details:not([open])', slide);
  for (const box of all('.question, .remark', slide)) box.classList.toggle('tabled', Boolean(box.querySelector('table')));
  for (const answer of answers) answer.open = true;
  for (const drawing of all('svg.drawing', slide)) drawing.style.setProperty('--width', drawing.viewBox.baseVal.width);
  const fitsAt = zoom => {
    slide.style.zoom = zoom;
    return isLowEnough() && isWideEnough(slide);
  };
  let best = { size: 0 };
  for (const layout of layouts) {
    slide.classList.remove(...layouts);
    slide.classList.add(layout);
    // No drawing makes a slide larger than its zoom, so a layout that cannot win is not searched.
    if (best.size && (1.1 * best.size > 1 || !fitsAt(1.1 * best.size))) continue;
    const zoom = largestZoom(fitsAt);
    slide.style.zoom = zoom;
    const size = sizeOf(slide, zoom);
    if (size > 1.1 * best.size) best = { layout, zoom, size };
    if (size > 0.99) break;
  }
  slide.classList.remove(...layouts);
  slide.classList.add(best.layout);
  slide.style.zoom = best.zoom;
  for (const answer of answers) answer.open = false;
  // Columns without their answers break elsewhere, and Firefox may lay out a size otherwise when it comes from another.
  for (let zoom = best.zoom; !fitsAt(zoom) && zoom > smallestZoom; zoom *= 0.98);
}

function largestZoom(fitsAt) {
  if (fitsAt(1)) return 1;
  let [fits, isTooLarge] = [smallestZoom, 1];
  while (isTooLarge - fits > 0.01) {
    const between = (fits + isTooLarge) / 2;
    if (fitsAt(between)) fits = between; else isTooLarge = between;
  }
  return fits;
}

/** Takes back what fitting has done. */
function unfit(slide) {
  slide.classList.remove('slide', ...layouts);
  slide.style.zoom = '';
  for (const box of all('.tabled', slide)) box.classList.remove('tabled');
}
