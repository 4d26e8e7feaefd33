// The trained model answers a sentence that the reader types, and the same with the shares of its last word moved by hand.

const model = {
  form: make('form', { id: 'ask-it', class: 'try', 'aria-label': 'Ask it yourself', novalidate: true }),
  field: make('input', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' }),
  complaint: make('div'),
  reply: make('div', { class: 'reply', 'aria-live': 'polite' }),
  looks: make('fieldset', { class: 'looks', hidden: true }),
  /** The shares of the model’s own look. */
  shares: [],

  start() {
    this.form.append(
      make('p', { class: 'title' }, 'Ask it yourself'),
      make('label', {}, make('span', {}, 'Sentence'), this.field), this.complaint,
      make('p', { class: 'buttons' }, make('button', {}, 'Ask')), this.reply, this.looks);
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.ask();
    });
    element('what-the-head-has-learnt').lastElementChild.before(this.form);
    this.field.value = asSentence(generator.form.later.learning.sentence);
  },

  /** The words that the model has learnt. */
  get words() {
    const { nouns, verbs, adjectives } = generator.form.later.learning.settings;
    return ['the', ...nouns, ...verbs, ...adjectives, '.', 'who', 'whom'];
  },

  async ask() {
    const { words } = this;
    // As one writes it: the period may follow a word, and a question mark the question.
    const tokens = this.field.value.replace(/\?/g, ' ').replace(/\./g, ' . ').trim().split(/\s+/).filter(Boolean)
      .map(word => words.find(known => known.toLowerCase() === word.toLowerCase()) ?? word);
    const strangers = [...new Set(tokens.filter(word => !words.includes(word)))];
    const complaint = !tokens.length ? 'Type a sentence' : strangers.length
      ? `It has never met ${strangers.map(word => `“${word}”`).join(' and ')}` : null;
    const refused = complaint ? `${complaint}; the words it knows are ${words.map(word => `“${word}”`).join(', ')}.`
      : (await lessons.change(({ sentence, ...lesson }) => ({ ...lesson, tokens }), { part: 'learning' }))?.message;
    this.field.toggleAttribute('aria-invalid', Boolean(refused));
    if (!refused) tools.hush();
    this.complaint.replaceChildren(...refused ? [make('p', { class: 'error', role: 'alert' }, refused)] : []);
    if (refused) this.field.focus();
  },

  /** Takes what the generator says of Part Three: the sentence, the reply, and the shares of the last word. */
  take({ lesson, settings, sentence, shares }, reply) {
    Object.assign(generator.form.later.learning, { lesson, sentence });
    training.take(settings);
    if (document.activeElement !== this.field || lesson.tokens) this.field.value = asSentence(sentence);
    this.complaint.replaceChildren();
    this.shares = shares;
    this.show(reply);
    this.showLooks(sentence);
  },

  show(elements) {
    this.reply.replaceChildren(...remember(this.reply, elements).map(fromHTML));
    for (const one of this.reply.children) makeReachable(one);
  },

  /** One slider for each word, and its word as a button that gives it everything. */
  showLooks(tokens) {
    const isMovable = this.shares.length > 0 && tokens.length <= mostSliders;
    this.looks.hidden = !isMovable;
    if (!isMovable) return;
    const everything = place => () => this.look(tokens.map((_, other) => Number(other === place)));
    const button = (words, act, attributes = {}) => make('button', { type: 'button', onclick: act, ...attributes }, words);
    this.looks.replaceChildren(
      make('legend', {}, 'Move its look by hand'),
      make('p', { class: 'hint' }, 'How much the last word takes from each word; they are brought to a sum of 1. A word’s button gives it everything.'),
      ...tokens.map((word, place) => make('div', {}, button(word, everything(place), { 'aria-label': `All to word ${place + 1}, ${word}` }),
        make('input', { type: 'range', min: 0, max: 1000, 'aria-label': `Share of word ${place + 1}, ${word}`, oninput: () => this.move() }), make('output'))),
      make('p', { class: 'buttons' }, button('Even', () => this.look(tokens.map(() => 1))), button('Its own look', () => this.look([]))));
    this.set(this.shares);
  },

  get sliders() { return all('input', this.looks); },

  /** Sets the sliders to shares. */
  set(shares) {
    const sum = shares.reduce((one, other) => one + other, 0);
    this.sliders.forEach((slider, place) => { slider.value = Math.round(shares[place] / sum * 1000); });
    this.write(shares);
  },

  /** Writes beside each slider which share it comes to. */
  write(shares) {
    const sum = shares.reduce((one, other) => one + other, 0);
    all('output', this.looks).forEach((place, which) => { place.value = sum > 0 ? (shares[which] / sum).toFixed(3) : '–'; });
  },

  move() {
    const shares = this.sliders.map(({ valueAsNumber }) => valueAsNumber);
    this.write(shares);
    this.send(shares);
  },

  look(shares) {
    this.set(shares.length ? shares : this.shares);
    this.send(shares);
  },

  /** Asks for the reply with other shares; while one is computed, only the last of those that come meanwhile is asked for. */
  async send(shares) {
    const isAsking = Boolean(this.next);
    this.next = shares;
    if (isAsking) return;
    while (this.next) {
      const asked = this.next;
      const part = generator.form.parts.indexOf('learning');
      const answer = await askOrRevive('look', { part, chapter: chaptersOf(part).length, shares: asked });
      if (answer) this.show(answer[0]);
      if (this.next === asked) this.next = null;
    }
    explanation.refresh();
  },
};

const mostSliders = 24;

/** Words as one writes a sentence. */
const asSentence = words => words.join(' ');
