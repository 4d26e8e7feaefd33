// After a change only what reads differently is painted anew, and marked.

/** What the elements of each chapter were made from when they were last painted. */
const painted = new WeakMap();

/** Keeps what some elements are made from; what the generator left empty is as it was. */
function remember(place, elements) {
  const before = painted.get(place);
  const whole = elements.map((html, which) => html || before[which]);
  painted.set(place, whole);
  return whole;
}

/** Whether something of an element is on the screen; what is presented, and its window, hang together. */
function isInSight(one) {
  const { top, bottom } = one.getBoundingClientRect();
  return present.isOn || (bottom > 0 && top < innerHeight);
}

/** Waits until what has changed is on the screen; a page that nobody sees waits for nothing. */
const painting = () => new Promise(resolve => {
  if (document.hidden) return resolve();
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 100);
});

/** Takes the marks of changes away, all or those of an element and what it holds. */
function unmark(within = document.body) {
  for (const mark of [within, ...all('.changed', within)]) mark.classList.remove('changed');
}

/**
 * What brings chapters of a part, by their numbers, up to new elements: steps, each of them for one element, after one for the
 * chapter where it has other elements than before. Nothing is done yet.
 */
function stepsTo(part, numbers, chapters) {
  const sections = chaptersOf(part);
  return numbers.flatMap((number, which) => {
    const section = sections[number];
    return section ? stepsOfChapter(section, painted.get(section), remember(section, chapters[which])) : [];
  });
}

/** Takes some steps; chapters above may grow by them, and who reads on should not lose the line. */
function take(steps) {
  const place = placeInSight();
  for (const { act } of steps) act();
  if (!present.isOn) goBackTo(place);
}

/** How many chapters differ after some steps; in the contents they are marked. */
function countChanges(steps) {
  // What stood there when the page was opened is painted anew, and counts where it reads differently.
  const changed = new Set(steps.filter(({ isChange, isCertain, section }) => isChange && (isCertain || section.querySelector('.changed')))
    .map(({ section }) => section));
  for (const { id } of changed) document.querySelector(`.contents a[href="#${id}"]`)?.classList.add('changed');
  return changed.size;
}

/** Brings up to the chapters what is made from all of them; no change of a lesson that was `opened` is marked. */
function repainted(opened) {
  embed.show();
  contents.list();
  contents.mark();
  present.refresh();
  for (const note of all('figure > .error')) note.remove();
  if (opened) unmark();
}

function retitle({ title, summary }) {
  document.querySelector('h1').innerHTML = title;
  document.querySelector('header.title .lead').innerHTML = summary;
  document.title = document.querySelector('h1').textContent;
}

/** Says how many chapters have changed, or where the lesson was `opened` that comes from elsewhere, and whether all claims hold. */
function sayWhatChanged(count, opened) {
  const broken = all('.fails');
  const what = opened ? `This is the lesson in ${opened}.` : `${count} ${count === 1 ? 'chapter has' : 'chapters have'} changed.`;
  tools.say(count === 0 && !opened ? 'Nothing has changed.' : broken.length === 0 ? `${what} All claims hold.`
    : `${what} ${broken.length} ${broken.length === 1 ? 'claim does' : 'claims do'} not hold.`, broken[0]);
}

/** The elements of a chapter between its head and the links at its end, without what the page has put among them. */
const childrenOf = section => [...section.children].slice(1, -1).filter(one => !one.matches('.try'));

/** What an element says, without what the page has put into it; a page as it was written has no white space between elements. */
function wordsOf(one) {
  const hasOwn = one.querySelector('.answer, .verdict');
  const copy = hasOwn ? one.cloneNode(true) : one;
  for (const own of hasOwn ? all('.answer, .verdict', copy) : []) own.remove();
  return copy.textContent.replace(/\s/g, '');
}

/** The steps that bring up the elements of a chapter that differ, or all where it is not known what they were made from. */
function stepsOfChapter(section, known, after) {
  const shown = childrenOf(section);
  const nameOf = one => `<${one.localName} class="${one.className}">${wordsOf(one)}`;
  const before = known ?? shown.map(nameOf);
  const isSameShape = before.length === after.length;
  const partners = isSameShape ? after.map((_, place) => place)
    : partnersOf(before, known ? after : after.map(html => nameOf(fromHTML(html))));
  const step = (element, isChange, act) => ({ section, element, isChange, isCertain: Boolean(known), act });
  const steps = after.flatMap((html, place) => {
    const [old, isChange] = [shown[partners[place]], before[partners[place]] !== html];
    return old ? [step(old, isChange, () => isChange ? bringUp(old, html) : unmark(old))] : [];
  });
  if (!isSameShape) steps.unshift(step(section, true, () => reshape(section, shown, partners, after)));
  return steps;
}

/** Gives a chapter the elements that have no partner among those before, and takes those away that have none among the new ones. */
function reshape(section, shown, partners, after) {
  let next = section.lastElementChild;
  for (let place = after.length - 1; place >= 0; place--) {
    const fresh = shown[partners[place]] ?? fromHTML(after[place]);
    if (!fresh.isConnected) {
      makeReachable(fresh);
      fresh.classList.add('changed');
      section.insertBefore(fresh, next);
    }
    next = fresh;
  }
  shown.forEach((old, place) => partners.includes(place) || old.remove());
}

/** Brings an element up to what it is made from now, with marks where it reads differently. */
function bringUp(old, html) {
  const fresh = fromHTML(html);
  makeReachable(fresh);
  // What was typed is not what it said.
  for (const cell of all('[data-shown]', old)) showAgain(cell);
  markChanges(old, fresh);
  if (isAlike(old, fresh)) become(old, fresh);
  else replace(old, fresh);
}

/** What a reader has done to an element, which stays as it is. */
const readersOwn = ['tabindex', 'open'];

/** The first of some nodes that is no white space between others, of which a page as it was written has none. */
function solid(node) {
  while (node?.nodeType === Node.TEXT_NODE && !/\S/.test(node.data)) node = node.nextSibling;
  return node;
}

/** Whether two elements hold the same elements, and differ in texts and attributes only. */
function isAlike(old, fresh) {
  if (old.nodeName !== fresh.nodeName) return false;
  let [one, other] = [solid(old.firstChild), solid(fresh.firstChild)];
  while (one && other && isAlike(one, other)) [one, other] = [solid(one.nextSibling), solid(other.nextSibling)];
  return !one && !other;
}

/** Gives an element the texts and attributes of one that is alike: it stays where it is, with the focus, and little is laid out anew. */
function become(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !readersOwn.includes(name)) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name) && !readersOwn.includes(name)) old.removeAttribute(name);
  let [one, other] = [solid(old.firstChild), solid(fresh.firstChild)];
  while (one) {
    become(one, other);
    [one, other] = [solid(one.nextSibling), solid(other.nextSibling)];
  }
}

/** Puts an element in the place of another, and hands on what somebody types in it. */
function replace(old, fresh) {
  const handOn = grasp(old);
  const [wasOpen, details] = [old.querySelector('details')?.open, fresh.querySelector('details')];
  if (details) details.open = wasOpen;
  old.replaceWith(fresh);
  handOn(fresh);
}

/** For each element the place of the one that it was, in order, so that most of them stay what they are; none where it is new. */
function partnersOf(before, after) {
  const kind = html => html.match(/^<[^>]*?(?= data-|>)/)?.[0];
  const [kinds, others] = [before.map(kind), after.map(kind)];
  const worth = (one, other) => before[one] === after[other] ? 3 : kinds[one] === others[other] ? 1 : 0;
  const best = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const together = worth(one, other) && worth(one, other) + best[one + 1][other + 1];
      best[one][other] = Math.max(together, best[one + 1][other], best[one][other + 1]);
    }
  }
  const partners = [];
  for (let one = 0, other = 0; other < after.length;) {
    if (one < before.length && worth(one, other) && best[one][other] === worth(one, other) + best[one + 1][other + 1]) {
      partners[other++] = one++;
    } else if (one < before.length && best[one][other] === best[one + 1][other]) {
      one++;
    } else {
      partners[other++] = -1;
    }
  }
  return partners;
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
  if (!isMarked && wordsOf(old) !== wordsOf(fresh)) fresh.classList.add('changed');
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
