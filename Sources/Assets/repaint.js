// After a change only what reads differently is painted anew, and marked.

/** What each chapter’s elements were made from when they were last painted. */
const painted = new Map();

function remember({ chapters }) {
  for (const { slug, elements } of chapters) painted.set(slug, elements);
}

/** Brings the page up to a new answer of the generator, and gives how many chapters differ; no change of a lesson that was `opened` is marked. */
function repaint(answer, opened) {
  for (const mark of all('.changed')) mark.classList.remove('changed');
  let count = 0;
  for (const { slug, elements } of answer.chapters) {
    const section = element(slug);
    if (!repaintChapter(section, painted.get(slug), elements)) continue;
    count++;
    document.querySelector(`.contents a[href="#${slug}"]`)?.classList.add('changed');
  }
  remember(answer);
  contents.list();
  contents.mark();
  present.refresh();
  document.querySelector('h1').innerHTML = answer.title;
  document.querySelector('header.title .lead').innerHTML = answer.summary;
  document.title = document.querySelector('h1').textContent;
  for (const note of all('figure > .error')) note.remove();
  if (opened) for (const mark of all('.changed')) mark.classList.remove('changed');
  return count;
}

/** Says how many chapters have changed, or where the lesson was `opened` that comes from elsewhere, and whether all claims hold. */
function sayWhatChanged(count, opened) {
  const broken = all('.fails');
  const what = opened ? `This is the lesson in ${opened}.` : `${count} ${count === 1 ? 'chapter has' : 'chapters have'} changed.`;
  tools.say(count === 0 && !opened ? 'Nothing has changed.' : broken.length === 0 ? `${what} All claims hold.`
    : `${what} ${broken.length} ${broken.length === 1 ? 'claim does' : 'claims do'} not hold.`, broken[0]);
}

/** Replaces the elements of a chapter that differ; returns whether there were any. */
function repaintChapter(section, before, after) {
  const shown = [...section.children].slice(1, -1);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return false;
  let end = 0;
  while (end < before.length - start && end < after.length - start
    && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;

  const isSameShape = before.length === after.length;
  const next = shown[before.length - end] ?? section.lastElementChild;
  for (let place = start; place < after.length - end; place++) {
    if (isSameShape && before[place] === after[place]) continue;
    const fresh = fromHTML(after[place]);
    const old = isSameShape ? shown[place] : null;
    const handOn = old && grasp(old);
    if (old) {
      markChanges(old, fresh);
      const [wasOpen, details] = [old.querySelector('details')?.open, fresh.querySelector('details')];
      if (details) details.open = wasOpen;
      old.replaceWith(fresh);
    } else {
      fresh.classList.add('changed');
      section.insertBefore(fresh, next);
    }
    makeReachable(fresh);
    handOn?.(fresh);
  }
  if (!isSameShape) for (const old of shown.slice(start, before.length - end)) old.remove();
  return true;
}

/** Marks what reads differently: cells of a table, numbers in a sentence, or else the element as a whole. */
function markChanges(old, fresh) {
  const selector = 'tbody td, .live, .measured, .claims li';
  const [before, after] = [all(selector, old), all(selector, fresh)];
  let isMarked = false;
  if (before.length === after.length) {
    after.forEach((cell, place) => {
      if (cell.textContent === before[place].textContent) return;
      cell.classList.add('changed');
      isMarked = true;
    });
  }
  if (!isMarked && old.textContent !== fresh.textContent) fresh.classList.add('changed');
}

const graspable = 'td, [data-cell], [data-cells], summary, input, button';

/** Takes hold of what somebody types in an element, and of where the focus is; gives what hands it on to one in its place. */
function grasp(old) {
  const field = entry && old.contains(entry.field) ? entry.field : null;
  if (field) entry.isMoving = true;
  const at = all(graspable, old).indexOf(field ? entry.cell : document.activeElement);
  const answers = all('.answer input', old).map(({ value }) => value);
  return fresh => {
    all('.answer input', fresh).forEach((field, place) => { field.value = answers[place] ?? ''; });
    const place = all(graspable, fresh)[at];
    if (field && place) placeField(place);
    else if (field) entry = null;
    else place?.focus({ preventScroll: true });
  };
}
