// After a change only what reads differently is painted anew, and marked.

/** What each chapter’s elements were made from when they were last painted. */
const painted = new Map();

function remember({ chapters }) {
  for (const { slug, elements } of chapters) painted.set(slug, elements);
}

/** Brings the page up to a new answer of the generator. */
function repaint(answer) {
  for (const mark of all('.changed')) mark.classList.remove('changed');
  let count = 0;
  for (const { slug, elements } of answer.chapters) {
    const section = element(slug);
    if (!repaintChapter(section, painted.get(slug), elements)) continue;
    count++;
    document.querySelector(`.contents a[href="#${slug}"]`)?.classList.add('changed');
  }
  remember(answer);
  present.refresh();
  document.querySelector('h1').innerHTML = answer.title;
  document.querySelector('header.title .lead').innerHTML = answer.summary;
  document.title = document.querySelector('h1').textContent;
  const broken = all('.fails');
  const chapters = `${count} ${count === 1 ? 'chapter has' : 'chapters have'} changed.`;
  tools.say(count === 0 ? 'Nothing has changed.' : broken.length === 0 ? `${chapters} All claims hold.`
    : `${chapters} ${broken.length} ${broken.length === 1 ? 'claim does' : 'claims do'} not hold.`, broken[0]);
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
