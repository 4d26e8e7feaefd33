// The two sentences of the book’s question: buttons at its head, by which one becomes the other and the book is computed anew.

const twins = {
  bar: make('p', { class: 'twins', role: 'group', 'aria-label': 'The sentence', hidden: true }),
  /** The sentence that stands first, whichever is shown. */
  first: null,

  start() { document.querySelector('#the-question > header')?.append(this.bar); },

  /** Offers the lesson of the moment and its twin, which the generator has made of it; nothing where it has none. */
  refresh() {
    const { now, twin } = lessons;
    this.bar.hidden = !twin;
    if (!twin) return;
    this.first ??= sentenceOf(now);
    const pair = sentenceOf(twin) === this.first ? [twin, now] : [now, twin];
    const focused = [...this.bar.children].indexOf(document.activeElement);
    this.bar.replaceChildren(...pair.map(lesson => make('button', {
      type: 'button', 'aria-pressed': String(lesson === now), onclick: () => lesson === lessons.now || lessons.change(lesson),
    }, sentenceOf(lesson))));
    if (focused >= 0) this.bar.children[focused].focus();
  },
};

const sentenceOf = lesson => lesson.sentence ?? lesson.tokens.join(' ');
