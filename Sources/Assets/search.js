// Search: words, symbols and tokens of the whole book, with `/`. A symbol is found as it is typed, `W_Q` or `d_k`; each result says
// in which chapter and section it stands.

const search = {
  field: make('input', {
    type: 'text', id: 'search-field', 'aria-label': 'Search the book', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found',
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder: 'A word, a symbol such as W_Q, a token',
  }),
  results: make('ol', { id: 'found', role: 'listbox', 'aria-label': 'Found' }),
  count: make('p', { class: 'hint', role: 'status' }),
  places: null,
  shown: [],
  at: -1,

  start() {
    this.sheet = make('form', { id: 'search', class: 'sheet', role: 'search', hidden: true }, this.field, this.count, this.results);
    document.querySelector('body > header').after(this.sheet);
    this.sheet.addEventListener('submit', event => { event.preventDefault(); this.go(this.shown[Math.max(this.at, 0)]); });
    this.field.addEventListener('input', () => this.find());
    this.sheet.addEventListener('keydown', event => this.press(event));
    this.results.addEventListener('click', ({ target }) => {
      const place = [...this.results.children].indexOf(target.closest('[role=option]'));
      if (place >= 0) this.go(this.shown[place]);
    });
    addEventListener('keydown', event => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || present.isOn || isTyping(event.target)) return;
      event.preventDefault();
      this.open();
    });
  },

  open() {
    if (this.sheet.hidden) {
      this.origin = document.activeElement;
      for (const sheet of all('.sheet')) if (!sheet.hidden) toggleSheet(sheet, document.querySelector(`.tools [aria-controls="${sheet.id}"]`));
      if (!explanation.panel.hidden) explanation.close();
      this.places = placesOfBook();
      this.sheet.hidden = false;
      tools.buttons.search.setAttribute('aria-expanded', 'true');
      this.find();
    }
    this.field.select();
    this.field.focus();
  },

  close() {
    this.sheet.hidden = true;
    tools.buttons.search.setAttribute('aria-expanded', 'false');
    this.places = null;
  },

  toggle() { if (this.sheet.hidden) this.open(); else this.leave(); },

  /** Closes, and gives the focus back. */
  leave() {
    this.close();
    (this.origin?.isConnected && this.origin !== document.body ? this.origin : tools.buttons.search).focus({ preventScroll: true });
  },

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.leave();
    else if (step && this.shown.length) this.choose((this.at + step + this.shown.length) % this.shown.length);
    else if (!step) return;
    event.preventDefault();
    event.stopPropagation();
  },

  choose(at) {
    this.at = at;
    [...this.results.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    this.results.children[at]?.scrollIntoView({ block: 'nearest' });
    if (at >= 0) this.field.setAttribute('aria-activedescendant', `found-${at}`); else this.field.removeAttribute('aria-activedescendant');
  },

  find() {
    const wanted = folded(this.field.value.trim());
    const found = wanted ? this.places.map(place => ({ place, rank: rankOf(place, wanted) })).filter(({ rank }) => rank < Infinity) : [];
    this.shown = found.sort((a, b) => a.rank - b.rank).slice(0, mostFound).map(({ place }) => place);
    this.results.replaceChildren(...this.shown.map((place, number) => make('li', { role: 'option', id: `found-${number}`, 'aria-selected': 'false' },
      make('strong', {}, place.chapter), place.section ? ` · ${place.section}` : '', make('span', {}, ...around(place.text, wanted)))));
    const many = found.length > mostFound ? `The first ${mostFound} of ${found.length} places` : `${found.length} ${found.length === 1 ? 'place' : 'places'}`;
    this.count.textContent = wanted ? (found.length ? many : 'Nothing in the book reads like this.') : 'Arrows choose, Enter goes there, Escape closes.';
    this.field.setAttribute('aria-expanded', String(found.length > 0));
    this.choose(found.length ? 0 : -1);
  },

  /** Goes to a place; Back leads to where the reader was. */
  go(place) {
    if (!place) return;
    this.close();
    address.leaveFor({ at: place.id });
    const { one } = place;
    for (let fold = one.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    for (const mark of all('.sought')) mark.classList.remove('sought');
    one.classList.add('sought');
    one.setAttribute('tabindex', '-1');
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: one.matches('h2, h3') ? 'start' : 'center' });
  },
};

const mostFound = 40;
/** What is found by itself: a solution of a question is not given away. */
const foundWhole = 'h2, h3, p, li, figcaption, .equation, pre';

/** The places of the book, in the order of the text, each with its chapter and section. */
function placesOfBook() {
  return chapters().flatMap(section => {
    const chapter = `${section.querySelector('.number')?.textContent.match(/\d+/)?.[0] ?? ''} ${chapterTitle(section)}`.trim();
    let heading = null;
    return all(foundWhole, section).filter(one => !one.matches('.number, .next, .verdict') && !one.closest('.question details, .answer')
      && !one.parentElement.closest(foundWhole)).map(one => {
      if (one.matches('section > h3')) heading = one;
      const tokens = one.matches('.matrix > figcaption') ? all('tbody th, thead th', one.parentElement).map(readable) : [];
      const labels = [...new Set(tokens)].join(' ');
      return { one, chapter, section: heading?.textContent ?? '', id: heading?.id ?? section.id, text: readable(one), labels: folded(labels) };
    });
  });
}

/** The text of an element as one would type it: an index after `_`, a power after `^`. */
function readable(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ').replace(/\u2061/g, '');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const parts = [...node.childNodes].map(readable);
  if (node.localName === 'msub') return `${parts[0]}_${parts[1]}`;
  if (node.localName === 'msup') return `${parts[0]}^${parts[1]}`;
  if (node.localName === 'mfrac') return `${parts[0]}/${parts[1]}`;
  if (node.localName === 'msqrt') return `√${parts.join('')}`;
  return parts.join('');
}

const folded = text => text.toLowerCase().replace(/[‐-–]/g, '-').replace(/−/g, '-').replace(/’/g, "'");

/** How far down a place belongs among those that are found: titles come first, labels of tables last. */
function rankOf({ one, text, labels }, wanted) {
  const own = folded(text);
  const words = wanted.split(/\s+/);
  const isTitle = one.matches('h2, h3') ? 0 : one.matches('figcaption, .equation') ? 1 : 2;
  if (standsAlone(own, wanted)) return isTitle;
  if (own.includes(wanted)) return isTitle + 3;
  if (words.length > 1 && words.every(word => own.includes(word))) return isTitle + 6;
  return standsAlone(labels, wanted) ? 9 : Infinity;
}

/** Whether a text stands in another without being a piece of a longer word. */
function standsAlone(text, wanted) {
  const isLetter = letter => /[\p{L}\p{N}_]/u.test(letter ?? ' ');
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) return true;
  }
  return false;
}

/** Some words around what is found, which is marked. */
function around(text, wanted) {
  const at = folded(text).indexOf(wanted);
  if (at < 0) return [text.slice(0, 90)];
  const start = at > 40 ? text.indexOf(' ', at - 40) + 1 : 0;
  const from = start > at ? at : start;
  return [(from ? '… ' : '') + text.slice(from, at), make('mark', {}, text.slice(at, at + wanted.length)), text.slice(at + wanted.length, at + wanted.length + 60)];
}
