// What if? All that a lesson says besides its numbers: sentence, embeddings, heads, weights and conventions.

/** The choices of the conventions, with the paper’s first. */
const choices = {
  firstPosition: ['Positions start at', [0, 1]],
  frequencies: ['Frequencies', ['paper', 'doubled']],
  scaling: ['Word vectors are scaled in', ['double', 'float']],
  headInput: ['Heads read', ['positioned', 'embedded']],
  headWeights: ['Weights of the heads', ['own', 'shared']],
  softmaxOver: ['Softmax over', ['row', 'matrix']],
  outputProjection: ['Output projection', [true, false]],
  normaliseOver: ['Layer norm over', ['features', 'tokens']],
};
const words = { true: 'yes', false: 'no', positioned: 'embeddings with positions', embedded: 'bare embeddings',
  paper: 'as in the paper', doubled: 'doubled', matrix: 'the whole matrix', row: 'each row', features: 'each token’s features',
  tokens: 'each feature’s tokens', own: 'each its own', shared: 'shared', double: 'Double', float: 'Float' };

const whatIf = {
  form: make('form', { id: 'what-if', class: 'sheet', 'aria-label': 'What if?', hidden: true, novalidate: true }),

  start() {
    document.body.append(this.form);
    this.form.addEventListener('submit', event => event.preventDefault());
    this.form.addEventListener('keydown', event => { if (event.key === 'Escape') this.toggle(); });
  },

  toggle() { toggleSheet(this.form, tools.buttons.whatIf); },

  /** Writes the fields anew from the lesson; one that has the focus keeps it. */
  refresh() {
    const focused = document.activeElement?.dataset?.path;
    const lesson = lessons.now;
    const [embeddings] = Object.keys(lesson.embeddings);
    const [weights] = Object.keys(lesson.weights ?? { uniform: {} });
    this.form.replaceChildren(
      make('h2', {}, 'What if?'),
      make('p', { class: 'hint' }, 'Change anything here, or a given number in its table. The whole of Part One is computed anew.'),
      this.sentence(lesson),
      this.group('Embeddings', this.kind('embeddings', embeddings), ...this.details(`embeddings.${embeddings}`,
        { random: ['size', 'seed'], word2vec: ['size', 'epochs', 'window', 'seed'], given: [] }[embeddings])),
      this.group('Heads and weights', this.field('heads', 'Heads', lesson.heads ?? 1), this.kind('weights', weights),
        ...this.details(`weights.${weights}`, { integers: ['seed', 'from', 'below', 'divisor'], uniform: ['seed'], given: [] }[weights])),
      this.conventions(lesson.conventions),
      this.group('Digits shown', this.field('decimals', 'Digits after the point', lesson.decimals ?? 2)),
      make('p', { class: 'buttons' }, make('button', { type: 'button', class: 'close', onclick: () => this.toggle() }, 'Close')),
    );
    if (focused) this.form.querySelector(`[data-path="${focused}"]`)?.focus();
  },

  group(title, ...fields) { return make('fieldset', {}, make('legend', {}, title), ...fields); },

  /** A field for a value at a path of the lesson. */
  field(path, label, value, attributes = {}) {
    const field = make('input', { 'data-path': path, value, ...attributes });
    field.addEventListener('change', () => this.change(field, withValue(lessons.now, path, typed(field.value))));
    return make('label', {}, make('span', {}, label), field);
  },

  details(path, names) {
    const standard = { seed: 1, from: 0, divisor: 1, epochs: 5, window: 2 };
    return names.map(name => this.field(`${path}.${name}`, name, valueAt(lessons.now, `${path}.${name}`) ?? standard[name] ?? ''));
  },

  sentence(lesson) {
    const text = lesson.tokens.join(' ');
    const field = make('input', { 'data-path': 'sentence', value: text, spellcheck: 'false', autocomplete: 'off' });
    field.addEventListener('change', () => {
      const next = structuredClone(lessons.now);
      delete next.tokens;
      delete next.title;
      next.sentence = field.value;
      const count = field.value.trim().split(/\s+/).filter(Boolean).length;
      if (next.embeddings.given && count !== next.embeddings.given.length) {
        // Given rows belong to the words they were given for; other words get random ones of the same length.
        next.embeddings = { random: { size: next.embeddings.given[0].length, seed: 1 } };
      }
      this.change(field, next);
    });
    return make('label', { class: 'wide' }, make('span', {}, 'Sentence'), field);
  },

  /** The choice between the kinds of embeddings or weights; what is left can be had again by undoing. */
  kind(path, kind) {
    const size = lessons.now.embeddings.given?.[0].length ?? Object.values(lessons.now.embeddings)[0].size;
    const others = {
      embeddings: { random: { size, seed: 1 }, word2vec: { size } },
      weights: { integers: { seed: 1, from: -2, below: 3, divisor: 10 }, uniform: { seed: 1 } },
    }[path];
    const labels = { given: 'given', random: 'drawn at random', word2vec: 'learnt by Word2vec', integers: 'whole numbers, divided', uniform: 'evenly around 0' };
    const kinds = [...new Set([kind, ...Object.keys(others)])];
    return this.select(path, { embeddings: 'Where from', weights: 'Weights' }[path], kinds.map(name => [name, labels[name]]), kind,
      name => withValue(lessons.now, path, name === kind ? lessons.now[path] : { [name]: others[name] }));
  },

  select(path, label, options, value, lesson) {
    const field = make('select', { 'data-path': path }, ...options.map(([name, text]) =>
      make('option', { value: name, selected: String(name) === String(value) }, text)));
    field.addEventListener('change', () => this.change(field, lesson(field.value)));
    return make('label', {}, make('span', {}, label), field);
  },

  conventions(conventions = {}) {
    const isNotebook = conventions === 'notebook';
    const notebook = { firstPosition: 1, frequencies: 'doubled', scaling: 'float', headInput: 'embedded', headWeights: 'shared',
      softmaxOver: 'matrix', outputProjection: false, normaliseOver: 'tokens', epsilon: 0, gamma: 0.99 };
    const own = isNotebook ? notebook : conventions;
    const edited = (name, value) => withValue({ ...lessons.now,
      conventions: isNotebook ? { basis: 'notebook' } : { ...conventions } }, `conventions.${name}`, value);
    const preset = this.select('conventions', 'All as in', [['paper', 'the paper'], ['notebook', 'the notebook'], ['', 'neither']],
      isNotebook ? 'notebook' : Object.keys(conventions).length ? '' : 'paper',
      name => name ? { ...lessons.now, conventions: name } : lessons.now);
    const fields = Object.entries(choices).map(([name, [label, values]]) =>
      this.select(`conventions.${name}`, label, values.map(value => [value, words[value] ?? value]), own[name] ?? values[0],
        text => edited(name, values.find(value => String(value) === text))));
    const numbers = [['epsilon', 'ε', 0.00001], ['gamma', 'Scale γ', 1], ['beta', 'Shift β', 0]].map(([name, label, standard]) => {
      const value = own[name] ?? standard;
      const field = this.field(`conventions.${name}`, label, typeof value === 'object' || (isNotebook && name === 'beta') ? 'one for each feature' : value);
      const input = field.querySelector('input');
      const fresh = input.cloneNode();
      fresh.addEventListener('change', () => this.change(fresh, edited(name, typed(fresh.value))));
      input.replaceWith(fresh);
      return field;
    });
    return this.group('Conventions', preset, ...fields, ...numbers);
  },

  /** Tries a lesson; what is wrong with it is said beside the field it concerns. */
  async change(field, lesson) {
    for (const old of all('.error', this.form)) old.remove();
    for (const old of all('[aria-invalid]', this.form)) old.removeAttribute('aria-invalid');
    const error = await lessons.change(lesson);
    if (!error) return;
    const blamed = all('[data-path]', this.form).filter(other => error.path && error.path.startsWith(other.dataset.path))
      .sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0] ?? field;
    for (const place of new Set([blamed, field])) place.setAttribute('aria-invalid', 'true');
    const message = make('p', { class: 'error', role: 'alert' }, error.message);
    (blamed.isConnected ? blamed : this.form.lastElementChild).closest('label, p').after(message);
  },
};
