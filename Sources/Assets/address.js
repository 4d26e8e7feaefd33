// The address: which lesson the page shows, which place of the book, which step of presenting. A place alone is written as in any
// page, `#softmax`; beside others the parts have names: `#lesson=1.…&at=softmax`, `#lesson=1.…&present=softmax.2`. The lessons of later parts, where they differ, are `word2vec`, `learning` and `notebook`.
//
// Each entry of the browser’s history also keeps where the reader was, and from which opening of a lesson it comes. Edits belong to
// an opening: Back and Forward lead to another place with the lesson as it is now, and to another lesson only where one was opened.

/** What the end of an address says; a part that it does not have is empty. */
function partsOf(end) {
  const parts = { lesson: '', word2vec: '', learning: '', notebook: '', at: '', embed: '', present: '' };
  for (const part of decoded(end.replace(/^#/, '')).split('&')) {
    const [, name, value] = part.match(/^(lesson|word2vec|learning|notebook|at|embed|present)=(.*)$/s) ?? [part, 'at', part];
    parts[name] ||= value;
  }
  return parts;
}

/** A text without its percent signs, or as it is where they mean nothing. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

const address = {
  /** The opening that the page’s lessons come from, and the last lessons of each. */
  opening: Date.now(),
  latest: new Map(),
  arrivals: 0,
  /** Whether the page shows what its first address says; before, where the reader was stays as it was kept. */
  hasArrived: false,

  get parts() { return partsOf(location.hash); },

  /** This address with other parts. */
  with(change) {
    const parts = Object.entries({ ...this.parts, ...change }).filter(([, value]) => value);
    const isPlace = parts.length === 1 && parts[0][0] === 'at';
    const end = parts.map(([name, value]) => (isPlace ? '' : `${name}=`) + encodeURIComponent(value)).join('&');
    return location.href.split('#')[0] + (end && `#${end}`);
  },

  /** Corrects the entry of the history that is shown. */
  correct(change, state) { history.replaceState({ ...history.state, ...state }, '', this.with(change)); },

  /** Begins another entry; Back leads to where the reader is now. */
  leaveFor(change) {
    this.keepWhere();
    history.pushState({ ...history.state, where: null }, '', this.with(change));
  },

  start() {
    for (const name of ['click', 'auxclick', 'contextmenu']) document.addEventListener(name, event => this.follow(event));
    let rest;
    addEventListener('scroll', () => {
      clearTimeout(rest);
      rest = setTimeout(() => this.keepWhere(), 200);
    }, { passive: true });
  },

  /** Follows a link to a place without losing the lesson; what is opened elsewhere, or copied, takes the lesson along. */
  follow(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const [plain, { at }] = [link.getAttribute('href'), partsOf(link.hash)];
    const next = this.with(present.isOn ? { present: `${at}.1` } : { at });
    if (event.type !== 'click' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      link.href = next;
      setTimeout(() => link.setAttribute('href', plain));
      return;
    }
    event.preventDefault();
    if (next !== location.href) this.leaveFor(partsOf(new URL(next).hash));
    if (present.isOn) return present.openFromAddress();
    const place = element(at);
    const heading = place?.matches('h3, dfn') ? place : place?.querySelector('h1, h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    place?.scrollIntoView();
  },

  /** Shows what the address says: when the page is opened, and when another entry of the history is reached. */
  async arrive() {
    const arrival = ++this.arrivals;
    const [{ at, present: step }, where] = [this.parts, history.state?.where];
    const isUnknown = !history.state && location.hash.includes('=');
    const hasChanged = await this.openLesson();
    if (arrival !== this.arrivals) return;
    embed.show();
    if (step) return present.openFromAddress();
    const hasLeft = present.isOn;
    if (hasLeft) present.leave();
    // The browser finds a place by itself where nothing has changed, and where the address says nothing else.
    if (!hasChanged && !hasLeft && !isUnknown) return;
    if (where) goBackTo(where); else element(at)?.scrollIntoView();
  },

  /** Opens the lessons of the entry that is reached; returns whether the page shows others then. */
  async openLesson() {
    if (!generator.isRunning) return false;
    const [state, before] = [history.state, this.opening];
    const kept = state?.opening === before ? {} : this.latest.get(state?.opening) ?? (state?.lessons ? JSON.parse(state.lessons) : null);
    const wanted = differing(kept ?? await this.unpack(state), lessons.all);
    const isAnother = Object.keys(wanted).length > 0;
    this.opening = state?.opening ?? (isAnother ? Date.now() : before);
    const error = isAnother ? await lessons.changeParts(() => wanted, 'the address') : null;
    if (error) {
      this.opening = before;
      tools.warn(`The lesson in the address cannot be read. ${error.message}`);
    }
    if (error || !isAnother) await keepInAddress(lessons.all);
    return isAnother && !error;
  },

  /** The lessons that the address carries; another entry of this page’s has the first ones for the rest. */
  async unpack(state) {
    const unpackedLessons = state ? { ...lessons.start } : {};
    for (const [part, name] of Object.entries(namesInAddress)) {
      const end = this.parts[name];
      if (!end || !(part in lessons.all)) continue;
      const text = await unpacked(end);
      if (text !== null) unpackedLessons[part] = text;
      else tools.warn(tooLarge('The lesson in the address'));
    }
    return unpackedLessons;
  },

  /** Keeps with this entry where the reader is. */
  keepWhere() {
    if (this.hasArrived && !present.isOn) this.correct({}, { where: placeInSight() });
  },
};

/** Where the reader is: which element of a chapter stands how far below the head of the window. */
function placeInSight() {
  const head = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const section = chapters().findLast(one => one.getBoundingClientRect().top <= head + 1);
  const child = section ? [...section.children].findIndex(one => one.getBoundingClientRect().bottom > head) : -1;
  return { chapter: section?.id, child, top: (section?.children[child] ?? document.body).getBoundingClientRect().top };
}

/** Brings a place back to where it stood, whatever has changed above it. */
function goBackTo({ chapter, child, top }) {
  const place = element(chapter)?.children[child] ?? document.body;
  scrollBy(0, place.getBoundingClientRect().top - top);
}

/** Lets the address follow the lessons, so that it can be copied, kept and gone back to. */
async function keepInAddress(all) {
  address.latest.set(address.opening, all);
  const ends = await packedLessons(all);
  if (all !== lessons.all) return;
  const [isShort, text] = [areShort(ends), JSON.stringify(all)];
  const none = Object.fromEntries(Object.keys(ends).map(name => [name, '']));
  address.correct(isShort ? ends : none, { opening: address.opening, lessons: isShort || text.length > longestInHistory ? null : text });
}

/** Lets the address follow the step that is presented. */
function keepPlace() {
  const { present: step } = partsOf(present.place);
  address.correct(step ? { present: step, at: '' } : { present: '' });
}

// MARK: Lessons in addresses

/** The longest lesson that an address carries: with a place it has less than 2000 letters, which mail and chat programs take. */
const longestInAddress = 1900;
/** A longer one, up to so many letters, is kept with the entry of the browser’s history. */
const longestInHistory = 1 << 20;
/** No lesson in the page, in its address or in a file that is opened has more bytes than this: each edit copies and compares it. */
const largestLesson = 4 << 20;
const tooLarge = what => `${what} has more than ${largestLesson >> 20} MiB, which is more than a page can take.`;

/** What the lesson of each part is called in an address. */
const namesInAddress = { 'by-hand': 'lesson', word2vec: 'word2vec', learning: 'learning', appendix: 'notebook' };

/** Those lessons that are not as they were when the page was opened, for the end of an address. */
async function packedLessons(all) {
  const ends = Object.fromEntries(Object.values(namesInAddress).map(name => [name, '']));
  for (const [part, lesson] of Object.entries(differing(all, lessons.start))) ends[namesInAddress[part]] = await packed(lesson);
  return ends;
}

const areShort = ends => Object.values(ends).join('').length <= longestInAddress;

/** A lesson for the end of an address: a version, and the JSON, packed. */
async function packed(lesson) {
  const stream = new Blob([JSON.stringify(lesson)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `1.${btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The text that an address carries, whatever it is: the generator reads it as strictly as any lesson. Null for one that is too large. */
async function unpacked(end) {
  const data = end.replace(/^1\./, '');
  try {
    const letters = atob(data.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, letter => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const parts = [];
    let size = 0;
    for (let part = await reader.read(); !part.done && size <= largestLesson; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
    }
    reader.cancel();
    if (size > largestLesson) return null;
    return await new Blob(parts).text();
  } catch {
    return data;
  }
}
