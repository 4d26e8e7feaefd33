// What if? All that a lesson says besides its numbers: sentence, embeddings, heads, weights and conventions.

const whatIf = {
  form: make('form', { id: 'what-if', class: 'sheet', 'aria-label': 'What if?', hidden: true, novalidate: true }),

  start() {
    document.querySelector('body > header').after(this.form);
    this.form.addEventListener('submit', event => event.preventDefault());
    this.form.addEventListener('keydown', event => { if (event.key === 'Escape') this.toggle(); });
  },

  toggle() { toggleSheet(this.form, tools.buttons.whatIf); },

  /** Brings the fields up to the lesson, and to what is wished and not yet computed; what somebody is typing stays. */
  refresh() {
    const fresh = make('div', {}, ...this.content(lessons.now));
    for (const [path, text] of lessons.wishes) {
      const field = fieldAt(path, fresh);
      if (field?.localName === 'input') field.setAttribute('value', text); else if (field) field.value = text;
    }
    const paths = form => all('[data-path]', form).map(field => field.dataset.path).join();
    if (paths(fresh) === paths(this.form)) {
      for (const old of all('.error', this.form)) old.remove();
      for (const field of all('[data-path]', fresh)) renew(fieldAt(field.dataset.path, this.form), field);
      return;
    }
    const focused = this.form.contains(document.activeElement) ? document.activeElement : null;
    this.form.replaceChildren(...fresh.childNodes);
    if (focused) (fieldAt(focused.dataset.path, this.form) ?? this.form.querySelector('input, select')).focus();
  },

  content(lesson) {
    const [embeddings] = Object.keys(lesson.embeddings);
    const [weights] = Object.keys(lesson.weights ?? { uniform: {} });
    return [
      make('h2', {}, 'What if?'),
      make('p', { class: 'hint' }, 'Change anything here, or a given number in its table. The whole of Part One is computed anew.'),
      this.sentence(lesson),
      this.group('Embeddings', this.kind('embeddings', embeddings), ...this.details(`embeddings.${embeddings}`,
        { random: ['size', 'seed'], word2vec: ['size', 'epochs', 'window', 'seed'], given: [] }[embeddings])),
      this.group('Heads and weights', this.field('heads', 'Heads', lesson.heads ?? 1), this.kind('weights', weights),
        ...this.details(`weights.${weights}`, { integers: ['seed', 'from', 'below', 'divisor'], uniform: ['seed'], given: [] }[weights])),
      this.conventions(lesson.conventions),
      this.group('Digits shown', this.field('decimals', 'Digits after the point', lesson.decimals ?? 2)),
      this.beginning(lesson),
      ...this.elsewhere(),
      make('p', { class: 'buttons' }, make('button', { type: 'button', class: 'close', onclick: () => this.toggle() }, 'Close')),
    ];
  },

  /** The choice of a lesson to begin with. */
  beginning(lesson) {
    const choices = JSON.parse(element('lessons').textContent);
    if (!choices.length) return '';
    const same = choices.findIndex(choice => textOf(choice.lesson) === textOf(lesson));
    const field = make('select', { 'data-path': 'package' }, make('option', { value: -1 }, 'one of my own'), ...choices.map(({ words }, place) => make('option', { value: place, selected: place === same }, words)));
    field.addEventListener('change', () => { if (choices[field.value]) lessons.change(choices[field.value].lesson, { opened: 'the package' }); });
    return this.group('Another lesson', make('label', {}, make('span', {}, 'Begin with'), field));
  },

  /** What leads to where the other parts are changed. */
  elsewhere() {
    const visit = form => {
      this.toggle();
      form.scrollIntoView({ block: 'center' });
      form.querySelector('input').focus({ preventScroll: true });
    };
    const places = { word2vec: ['Part Two: learn other vectors', vectors], learning: ['Part Three: train the model anew', training],
      appendix: ['Appendix: put the notebook right', notebook] };
    const buttons = Object.keys(generator.form.later).map(part => places[part])
      .map(([words, { form }]) => make('button', { type: 'button', onclick: () => visit(form) }, words));
    return buttons.length ? [this.group('Other parts', ...buttons)] : [];
  },

  group(title, ...fields) { return make('fieldset', {}, make('legend', {}, title), ...fields); },

  /** A field for a value at a path of the lesson; `edit` makes the lesson with a text in it, unless the value is all there is. */
  field(path, label, value, edit, attributes = {}) {
    const field = make('input', { 'data-path': path, value, autocomplete: 'off', spellcheck: 'false' });
    field.addEventListener('change', () => this.change(field, edit));
    return make('label', attributes, make('span', {}, label), field);
  },

  details(path, names) {
    const standard = { seed: 1, from: 0, divisor: 1, epochs: 5, window: 2 };
    return names.map(name => this.field(`${path}.${name}`, name, valueAt(lessons.now, `${path}.${name}`) ?? standard[name] ?? ''));
  },

  sentence({ tokens }) {
    return this.field('sentence', 'Sentence', tokens.join(' '), (lesson, text) => {
      const { tokens, title, ...next } = lesson;
      const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const count = words.length;
      const given = next.embeddings.given;
      // The question is about a place in the sentence, whatever word is put there.
      if (next.question && count === tokens.length) {
        next.question = { ...next.question, token: words[tokens.indexOf(next.question.token)] };
      }
      // Given rows belong to the words they were given for; other words get random ones of the same length.
      const embeddings = given && count !== given.length ? { random: { size: given[0].length, seed: 1 } } : next.embeddings;
      return { ...next, sentence: text, embeddings };
    }, { class: 'wide' });
  },

  /** The choice between the kinds of embeddings or weights; what is left can be had again by undoing. */
  kind(path, kind) {
    const fresh = ({ embeddings }) => {
      const size = embeddings.given?.[0].length ?? Object.values(embeddings)[0].size;
      return { random: { size, seed: 1 }, word2vec: { size }, integers: { seed: 1, from: -2, below: 3, divisor: 10 }, uniform: { seed: 1 } };
    };
    const labels = { given: 'given', random: 'drawn at random', word2vec: 'learnt by Word2vec', integers: 'whole numbers, divided', uniform: 'evenly around 0' };
    const kinds = { embeddings: ['random', 'word2vec'], weights: ['integers', 'uniform'] }[path];
    return this.select(path, { embeddings: 'Where from', weights: 'Weights' }[path], [...new Set([kind, ...kinds])].map(name => [name, labels[name]]), kind,
      (lesson, name) => withValue(lesson, path, lesson[path]?.[name] ? lesson[path] : { [name]: fresh(lesson)[name] }));
  },

  select(path, label, options, value, edit) {
    const field = make('select', { 'data-path': path }, ...options.map(([name, text]) =>
      make('option', { value: String(name), selected: String(name) === String(value) }, text)));
    field.addEventListener('change', () => this.change(field, edit));
    return make('label', {}, make('span', {}, label), field);
  },

  conventions(conventions = {}) {
    const isNotebook = conventions === 'notebook';
    const presets = [['paper', 'the paper'], ['notebook', 'the notebook']];
    const preset = isNotebook ? 'notebook' : Object.keys(conventions).length ? '' : 'paper';
    const whole = this.select('conventions', 'All as in', preset ? presets : [...presets, ['', 'neither']], preset,
      (lesson, name) => name ? { ...lesson, conventions: name } : lesson);
    const fields = generator.form.conventions.map(({ key, words, paper, notebook, choices }) => {
      const path = `conventions.${key}`;
      const value = isNotebook ? notebook : conventions[key] ?? paper;
      if (!choices) return this.field(path, words, typeof value === 'object' ? 'one for each feature' : value);
      return this.select(path, words, choices, value,
        (lesson, text) => withValue(lesson, path, choices.find(([value]) => String(value) === text)[0]));
    });
    return this.group('Conventions', whole, ...fields);
  },

  /** Wishes what a field says; what is wrong with it is said beside the field it concerns. */
  async change(field, edit) {
    const { dataset: { path }, value, localName } = field;
    if (localName === 'input') field.defaultValue = value;
    const error = await lessons.wish(path, value, edit && (lesson => edit(lesson, value)));
    if (error) blame(this.form, error, fieldAt(path, this.form));
  },
};

/** Says what is wrong beside the field of a form that it concerns, or else beside the one that was changed. */
function blame(form, error, own) {
  const blamed = all('[data-path]', form).filter(other => error.path && error.path.startsWith(other.dataset.path))
    .sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0] ?? own;
  for (const place of [blamed, own]) place?.setAttribute('aria-invalid', 'true');
  const message = make('p', { class: 'error', role: 'alert' }, error.message);
  (blamed?.closest('label') ?? form.querySelector('.buttons')).after(message);
}

/** The field for a path. */
const fieldAt = (path, form) => path ? form.querySelector(`[data-path="${path}"]`) : null;

/** Brings a field up to another, unless somebody is typing in it. */
function renew(old, fresh) {
  const { value, localName } = fresh;
  old.removeAttribute('aria-invalid');
  const offered = select => [...select.options].map(({ value }) => value).join();
  if (localName === 'select' && offered(old) !== offered(fresh)) old.replaceChildren(...fresh.childNodes);
  if (localName === 'input' && old === document.activeElement && old.value !== old.defaultValue) return;
  if (localName === 'input') old.defaultValue = value;
  if (old.value !== value) old.value = value;
}
