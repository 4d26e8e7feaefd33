// Training: the model of Part Three learns anew in the page, by the same Swift, and the reader watches. What it has come to when it
// ends, or is stopped, is what Part Three is then written for.

const training = {
  form: make('form', { id: 'train', class: 'try', 'aria-label': 'Train', novalidate: true }),
  fields: {},
  live: make('div', { class: 'now' }),
  said: make('p', { class: 'verdict', role: 'status' }),
  isRunning: false,
  isStopped: false,
  /** The settings that the fields show, as a text. */
  shown: '',

  start() {
    const field = (name, label, attributes = {}) => {
      this.fields[name] = make('input', { 'data-path': `training.${name}`, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', ...attributes });
      return make('label', {}, make('span', {}, label), this.fields[name]);
    };
    const choices = { '': 'nothing', positions: 'positions', attention: 'attention', evenAttention: 'its scores: all shares even', mask: 'the mask' };
    this.fields.without = make('select', { 'data-path': 'training.without' }, ...Object.entries(choices).map(([value, words]) => make('option', { value }, words)));
    this.button = make('button', {}, 'Train');
    this.halt = make('button', { type: 'button', hidden: true, onclick: () => this.stop() }, 'Stop');
    this.form.append(
      make('p', { class: 'title' }, 'Train it yourself'),
      make('p', { class: 'hint' }, 'Another seed, other words, or a part taken away: the model learns anew here, and Part Three is written for what becomes of it.'),
      make('div', { class: 'fields' }, field('seed', 'Seed', { inputmode: 'numeric' }), field('steps', 'Steps', { inputmode: 'numeric' }),
        make('label', {}, make('span', {}, 'Taken away'), this.fields.without),
        field('nouns', 'Nouns'), field('verbs', 'Verbs'), field('adjectives', 'Adjectives'), field('heldOut', 'Pairs held out')),
      make('p', { class: 'buttons' }, this.button, this.halt), this.said, this.live);
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.train();
    });
    const curve = all('#training > figure').find(figure => figure.querySelector('.curve'));
    (curve ?? element('training').firstElementChild).after(this.form);
    this.take(generator.form.later.learning.settings);
  },

  /** Takes what the generator says of a training’s settings. */
  take(settings) { generator.form.later.learning.settings = settings; this.refresh(); },

  /** Brings the fields up to the training that the page shows; what is typed stays until there is another. */
  refresh() {
    if (!generator.form.later.learning) return;
    const { settings } = generator.form.later.learning;
    if (this.shown === JSON.stringify(settings)) return;
    this.shown = JSON.stringify(settings);
    for (const name of Object.keys(this.fields)) this.fields[name].value = this.textOf(name, settings);
    if (!this.isRunning) for (const place of [this.live, this.said]) place.replaceChildren();
  },

  textOf(name, settings) {
    const value = settings[name] ?? '';
    return name === 'heldOut' ? value.map(pair => pair.join(' ')).join(', ') : Array.isArray(value) ? value.join(', ') : String(value);
  },

  /** The lesson that the fields ask for, made from the one there is. */
  wanted({ training: { heldOut, without, ...training }, tokens, ...lesson }) {
    const { settings } = generator.form.later.learning;
    const words = text => text.split(/[\s,;]+/).filter(Boolean);
    const { nouns, verbs, adjectives, heldOut: pairs, seed, steps, without: part } =
      Object.fromEntries(Object.entries(this.fields).map(([name, field]) => [name, field.value]));
    Object.assign(training, { seed: typed(seed), steps: typed(steps), nouns: words(nouns), verbs: words(verbs), adjectives: words(adjectives) });
    // Pairs that follow from the nouns follow from other nouns too.
    if (heldOut || pairs !== this.textOf('heldOut', settings)) training.heldOut = pairs.split(/[,;]/).map(words).filter(pair => pair.length);
    if (part) training.without = part;
    const known = ['the', ...training.nouns, ...training.verbs, ...training.adjectives, '.', 'who', 'whom'];
    // A sentence whose words are gone is asked no longer.
    return { ...lesson, ...tokens?.every(word => known.includes(word)) && { tokens }, training };
  },

  async train() {
    if (this.isRunning) return;
    for (const old of all('.error', this.form)) old.remove();
    for (const field of Object.values(this.fields)) field.removeAttribute('aria-invalid');
    this.said.replaceChildren();
    const error = await lessons.changeParts(async ({ learning }) => this.run(this.wanted(learning)));
    const hadFocus = document.activeElement === this.halt;
    this.isRunning = false;
    this.button.hidden = false;
    if (hadFocus) this.button.focus({ preventScroll: true });
    this.halt.hidden = true;
    if (error) {
      blame(this.form, error);
      all('[aria-invalid]', this.form)[0]?.focus();
      return;
    }
    const { steps } = generator.form.later.learning.settings;
    this.said.textContent = `${this.isStopped ? 'Stopped' : 'Done'} after ${steps} ${steps === 1 ? 'step' : 'steps'}. Part Three is now written for this training; Undo brings the last one back.`;
  },

  /** Trains, drawing what becomes of it, until the end or until it is stopped; gives the lesson of what was trained. */
  async run(lesson) {
    const begun = JSON.parse(await generator.ask('train', { lesson: JSON.stringify(lesson) }));
    if (begun.error) return begun;
    [this.isRunning, this.isStopped] = [true, false];
    this.halt.hidden = false;
    if (document.activeElement === this.button) this.halt.focus({ preventScroll: true });
    this.button.hidden = true;
    let next = generator.ask('advance', { milliseconds: slice });
    for (let isLast = false; !isLast;) {
      const { left, now } = await next;
      isLast = left === 0 || this.isStopped;
      // It goes on while what it has come to is drawn.
      if (!isLast) next = generator.ask('advance', { milliseconds: slice });
      this.live.replaceChildren(...now.split('\u001e').filter(Boolean).map(fromHTML));
    }
    return { learning: await generator.ask('endTraining') };
  },

  stop() { this.isStopped = true; },
};

/** How long it trains from one picture to the next, in milliseconds. */
const slice = 20;
