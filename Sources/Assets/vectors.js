// Part Two for another lesson: its sentence, how the vectors are learnt, and the heads.

const vectors = {
  form: make('form', { id: 'other-vectors', class: 'try', 'aria-label': 'Learn other vectors', novalidate: true }),
  fields: {},

  start() {
    const labels = {
      tokens: 'Sentence', 'embeddings.word2vec.size': 'Features', 'embeddings.word2vec.window': 'Window', 'embeddings.word2vec.epochs': 'Epochs',
      'embeddings.word2vec.seed': 'Seed', heads: 'Heads', 'weights.integers.seed': 'Seed of the weights', 'weights.integers.divisor': 'Weights divided by',
    };
    this.form.append(
      make('p', { class: 'title' }, 'Learn other vectors'),
      make('p', { class: 'hint' }, 'Part Two is computed anew: its vectors are learnt from the same sentences, and its heads look at yours, of words that these have.'),
      ...Object.entries(labels).map(([path, words]) => {
        this.fields[path] = make('input', { 'data-path': path, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' });
        return make('label', {}, make('span', {}, words), this.fields[path]);
      }),
      make('p', { class: 'buttons' }, make('button', {}, 'Learn')));
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.learn();
    });
    element('word2vec').lastElementChild.before(this.form);
    this.take(generator.form.later.word2vec);
  },

  take({ lesson }) {
    for (const [path, field] of Object.entries(this.fields)) {
      const value = valueAt(lesson, path) ?? { 'embeddings.word2vec.window': 2, 'embeddings.word2vec.epochs': 5, heads: 1 }[path] ?? 1;
      field.value = Array.isArray(value) ? value.join(' ') : value;
    }
  },

  async learn() {
    for (const old of all('.error', this.form)) old.remove();
    for (const field of Object.values(this.fields)) field.removeAttribute('aria-invalid');
    const { tokens, ...others } = this.fields;
    const words = tokens.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const error = await lessons.change(({ title, ...lesson }) => ({
      ...words.join() === lesson.tokens.join() && { title },
      ...withValues(lesson, [['tokens', words], ...Object.entries(others).map(([path, { value }]) => [path, typed(value)])]),
    }), { part: 'word2vec' });
    if (!error) return;
    blame(this.form, error);
    all('[aria-invalid]', this.form)[0]?.focus();
  },
};
