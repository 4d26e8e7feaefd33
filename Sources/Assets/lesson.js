// The lesson: what Part One is written for. The generator reads it, and only what it accepts becomes the page’s lesson.

const lessons = {
  /** The lesson as the generator gives it back, and what it was before and after. */
  now: null,
  start: null,
  before: [],
  after: [],

  /**
   * Tries another lesson, a value or a text of JSON. Returns null if the page now shows it, or else what is wrong with it:
   * its path, its message, and for a text its line and column.
   */
  async change(lesson, { remember = true } = {}) {
    const answer = await open(typeof lesson === 'string' ? lesson : JSON.stringify(lesson));
    if (answer.error) return answer.error;
    if (remember) {
      this.before.push(this.now);
      this.after = [];
    }
    this.now = answer.lesson;
    repaint(answer);
    tools.refresh();
    whatIf.refresh();
    await explanation.refresh();
    keepInAddress(this.now);
    return null;
  },

  async undo() { await this.step(this.before, this.after); },
  async redo() { await this.step(this.after, this.before); },
  async reset() {
    if (!this.isChanged) return;
    await this.change(this.start);
  },

  async step(from, to) {
    if (!from.length) return;
    const [lesson, now] = [from.pop(), this.now];
    await this.change(lesson, { remember: false });
    to.push(now);
    tools.refresh();
  },

  /** The lesson as the text of a file. */
  text: () => generator.ask('lesson'),

  get isChanged() { return JSON.stringify(this.now) !== JSON.stringify(this.start); },
};

/** The generator’s answer to a lesson: JSON, and then the chapters, each its name and its elements. */
function read(answer) {
  const [head, ...chapters] = answer.split('\u001d');
  return { ...JSON.parse(head), chapters: chapters.map(text => {
    const [slug, ...elements] = text.split('\u001e');
    return { slug, elements };
  }) };
}

/** Asks the generator for a lesson’s book, and says so when that takes long; it can be stopped. */
async function open(lesson) {
  const patience = setTimeout(() => tools.busy('Computing …'), 250);
  generator.onprogress = share => tools.busy(`Training word vectors: ${Math.floor(share * 100)} %`);
  try {
    return read(await generator.ask('open', { lesson }));
  } catch (error) {
    const wasStopped = error.message === 'stopped';
    if (!wasStopped) generator.stop();
    await generator.start();
    if (lessons.now) await generator.ask('open', { lesson: JSON.stringify(lessons.now) });
    return { error: { path: '', message: wasStopped ? 'Stopped; all is as it was.' : 'This lesson is too much for the page.' } };
  } finally {
    clearTimeout(patience);
    tools.idle();
  }
}

// MARK: Paths

/** A path such as `embeddings.given[0][1]` as its steps. */
const steps = path => path.match(/[^.[\]]+/g).map(step => /^\d+$/.test(step) ? Number(step) : step);

/** A copy of a lesson with another value at a path; what the path leads through is made where it is missing. */
function withValue(lesson, path, value) {
  const copy = structuredClone(lesson);
  const way = steps(path);
  const last = way.pop();
  let place = copy;
  for (const step of way) place = place[step] ??= {};
  if (value === undefined) delete place[last]; else place[last] = value;
  return copy;
}

function valueAt(lesson, path) {
  return steps(path).reduce((place, step) => place?.[step], lesson);
}

/** What somebody has typed as a value: a number if it is one, or else the text, about which the generator then complains. */
function typed(text) {
  const plain = text.trim().replace(/^−/, '-');
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(plain);
  return isNumber && Number.isFinite(Number(plain)) ? Number(plain) : text.trim();
}

/** Whether a number stands in the lesson that can be changed here. */
const canEdit = path => Boolean(path) && (path.startsWith('conventions.') || valueAt(lessons.now, path) !== undefined);
