// The lessons: what each part is written for that can be changed. The generator reads a lesson, and only what it accepts becomes
// the page’s. To change one leaves the other parts as they are.

const lessons = {
  /** The lessons by the names of their parts, as the generator gives them back; the same when the page was opened, and before and after edits. */
  all: {},
  start: {},
  /** What the default book has for its later parts, which a page that was saved may not. */
  own: {},
  before: [],
  after: [],
  /** The lesson of Part One; null where it is not computed. */
  get now() { return this.all['by-hand'] ?? null; },
  /** The same with the question’s other word, where it has one. */
  twin: null,
  /** What was typed or chosen at a path, as long as it is not computed. */
  wishes: new Map(),

  /**
   * Tries another lesson for a part: a value, a text of JSON, or a function that makes it from the lesson as it is once all edits
   * before are computed. Returns null if the page now shows it, or else what is wrong with it: its path, its message, and for a
   * text its line and column. A lesson that comes from elsewhere says where it was `opened`.
   */
  change(edit, { opened, part = 'by-hand' } = {}) {
    return this.changeParts(async all => ({ [part]: typeof edit === 'function' ? await edit(all[part]) : edit }), opened);
  },

  /** The same for lessons by the names of their parts, which a function makes from all that there are; it may give an error instead. */
  changeParts(make, opened) {
    return this.attempt(async () => {
      const before = this.all;
      const wanted = await make(before);
      const error = wanted.error ?? await this.open(wanted, opened);
      if (error) return error;
      this.before.push(before);
      this.after.length = 0;
      return null;
    });
  },

  /** Changes the lesson as somebody has typed or chosen it at a path. */
  async wish(path, text, edit = lesson => withValue(lesson, path, typed(text))) {
    this.wishes.set(path, text);
    const error = await this.change(lesson => fitting(edit(lesson)));
    if (this.wishes.get(path) === text) this.wishes.delete(path);
    return error;
  },

  undo() { return this.step(this.before, this.after); },
  redo() { return this.step(this.after, this.before); },
  async reset() {
    await work.last;
    if (this.isChanged) await this.changeParts(all => differing(this.start, all));
  },

  step(from, to) {
    return this.attempt(async () => {
      if (!from.length) return null;
      const before = this.all;
      const error = await this.open(differing(from[from.length - 1], before));
      if (error) return error;
      from.pop();
      to.push(before);
      return null;
    });
  },

  /** Does what changes the lesson in its turn, and brings the tools up to what has become of it. */
  async attempt(act) {
    const error = await work.add('Computing …', act).catch(({ message }) => ({ path: '', message }));
    if (error) tools.hush();
    tools.refresh();
    whatIf.refresh();
    twins.refresh();
    training.refresh();
    if (!error) keepInAddress(this.all);
    return error;
  },

  /**
   * Asks the generator for the parts of some lessons, and shows them unless there is something wrong with one: then all is as it was.
   * What is on the screen is painted first.
   */
  async open(wanted, opened) {
    const old = this.all;
    let count = 0;
    for (const [name, lesson] of Object.entries(wanted)) {
      const part = generator.form.parts.indexOf(name);
      const all = chaptersOf(part), changing = changingChapters(part);
      const taker = { word2vec: vectors, learning: model, appendix: notebook }[name];
      const first = changing.filter(isInSight).map(section => all.indexOf(section));
      if (taker) first.push(all.length);
      const { head, chapters: written } = await generator.ask('open', { part, lesson: textOf(lesson), chapters: first });
      const answer = JSON.parse(head);
      if (answer.error) {
        if (this.all !== old) await this.open(differing(old, this.all));
        return answer.error;
      }
      const others = [...changing.keys()].filter(chapter => !first.includes(chapter));
      const rest = generator.ask('elements', { part, chapters: others });
      this.torn = part;
      const steps = stepsTo(part, first, written), now = steps.filter(({ element }) => isInSight(element));
      if (this.all === old) unmark(contents.nav);
      take(now);
      await painting();
      if (this.all === old) for (const section of chapters().filter(one => !changing.includes(one))) unmark(section);
      const later = [...steps.filter(step => !now.includes(step)), ...stepsTo(part, others, await rest)];
      take(later);
      count += countChanges([...now, ...later]);
      this.torn = null;
      if (taker) {
        taker.take(answer, written.at(-1));
        if (name === 'appendix') count++;
      } else {
        this.twin = answer.twin;
        retitle(answer);
      }
      this.all = { ...this.all, [name]: answer.lesson };
    }
    repainted(opened);
    await explanation.refresh();
    // Last, when nothing more takes long: what is said meanwhile would be taken back.
    sayWhatChanged(count, opened);
    return null;
  },

  /** The part of which only what is in sight has been painted; what was painted is taken back where the rest does not come. */
  torn: null,
  async mend() {
    const part = this.torn;
    if (part === null) return;
    const every = [...changingChapters(part).keys()];
    take(stepsTo(part, every, await generator.ask('elements', { part, chapters: every })));
    this.torn = null;
    repainted();
    unmark();
  },

  /** A part’s lesson as the text of a file. */
  text: (part = 'by-hand') => generator.ask('lesson', { part: generator.form.parts.indexOf(part) }),

  get isChanged() { return Object.keys(differing(this.start, this.all)).length > 0; },
};

/** A lesson as JSON, or as the text that it is already. */
const textOf = lesson => typeof lesson === 'string' ? lesson : JSON.stringify(lesson);

/** Those of some lessons that are not as in others. */
const differing = (lessons, others) =>
  Object.fromEntries(Object.entries(lessons).filter(([part, lesson]) => part in others && textOf(lesson) !== textOf(others[part])));

/** The chapters of a part that its lesson changes. Those of the appendix stay what they are; what is put right stands behind them. */
const changingChapters = part => generator.form.parts[part] === 'appendix' ? [] : chaptersOf(part);

/** The lessons of later parts, of which more is known. */
const lessonsOf = later => Object.fromEntries(Object.entries(later).map(([name, { lesson }]) => [name, lesson]));

/** The part that a lesson is for, which is a text from elsewhere. */
function partFor(text) {
  try {
    const lesson = JSON.parse(text);
    const part = lesson.training ? 'learning' : lesson.putRight ? 'appendix' : 'by-hand';
    return part in lessons.all ? part : 'by-hand';
  } catch {
    return 'by-hand';
  }
}

// MARK: Paths

/** A path such as `embeddings.given[0][1]` as its steps. */
const steps = path => path.match(/[^.[\]]+/g).map(step => /^\d+$/.test(step) ? Number(step) : step);

/** A copy of a lesson with other values at some paths; what a path leads through is made where it is missing. */
function withValues(lesson, changes) {
  const copy = structuredClone(lesson);
  for (const [path, value] of changes) {
    const way = steps(path);
    const last = way.pop();
    if (way[0] === 'conventions' && typeof copy.conventions === 'string') copy.conventions = { basis: copy.conventions };
    let place = copy;
    for (const step of way) place = place[step] ??= {};
    place[last] = value;
  }
  return copy;
}

const withValue = (lesson, path, value) => withValues(lesson, [[path, value]]);

/** A lesson without names of features, or the question or its other word, where an edit took away what they are about. */
function fitting({ features, question, ...lesson }) {
  const [kind, source] = Object.entries(lesson.embeddings)[0];
  const words = lesson.tokens ?? lesson.sentence.trim().toLowerCase().split(/\s+/);
  if (features?.length !== (kind === 'given' ? source[0].length : Number(source.size))) return lesson;
  if (words.filter(word => word === question?.token).length !== 1) return { ...lesson, features };
  const { otherWord, ...asked } = question;
  return { ...lesson, features, question: kind === 'given' ? question : asked };
}

function valueAt(lesson, path) {
  return steps(path).reduce((place, step) => place?.[step], lesson);
}

/** What somebody has typed as a value: a number if it is one, or else the text, about which the generator then complains. */
const typed = text => writtenNumber(text) ?? text.trim();

/**
 * The number that a text is for the people who write one, as for `WrittenNumber` in Swift: with a point or a comma, any sign that is
 * typed as a minus, and spaces around it. Null where it is none, since nothing is guessed, and for an
 * infinity, which no lesson has.
 */
function writtenNumber(text) {
  const blank = '[\\p{White_Space}\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+';
  const plain = text.replace(new RegExp(`^${blank}|${blank}$`, 'gu'), '')
    .replace(/[！-～]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xFEE0))
    .replace(/[\u2010-\u2013\u2212\uFE63]/g, '-').replace(/,/g, '.');
  const [, sign, digits] = plain.match(/^([-+]?)\p{White_Space}*((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/iu) ?? [];
  const number = Number((sign === '-' ? '-' : '') + digits);
  return text.length <= 4096 && Number.isFinite(number) ? number : null;
}
