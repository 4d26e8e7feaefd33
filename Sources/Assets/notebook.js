// The appendix: some of the notebook’s departures from the paper, put right together. Its chapters show each by itself.

const notebook = {
  form: make('form', { id: 'put-right', class: 'try', 'aria-label': 'Put right', novalidate: true }),
  reply: make('div', { class: 'reply', 'aria-live': 'polite' }),
  boxes: [],
  /** How many changes are not computed yet; the boxes are ahead of the lesson meanwhile. */
  waiting: 0,

  start() {
    const section = element('where-the-notebook-leaves-the-paper');
    const points = all(':scope > h3', section).map(heading => heading.textContent.match(/^\d+ · (.*)/)?.[1]).filter(Boolean);
    this.boxes = points.map(() => make('input', { type: 'checkbox', onchange: () => this.change() }));
    this.form.append(
      make('p', { class: 'title' }, 'Put points right together'),
      make('p', { class: 'hint' }, 'The notebook is computed with those that you choose, and held beside itself.'),
      ...points.map((point, place) => make('label', { class: 'check' }, this.boxes[place], make('span', {}, `${place + 1} · ${point}`))),
      this.reply);
    this.form.addEventListener('submit', event => event.preventDefault());
    section.lastElementChild.before(this.form);
    const { lesson } = generator.form.later.appendix;
    if (!lesson.putRight.length) return;
    const part = generator.form.parts.indexOf('appendix');
    generator.ask('elements', { part, chapters: [chaptersOf(part).length] }).then(([reply]) => this.take({ lesson }, reply), () => {});
  },

  async change() {
    const putRight = this.boxes.flatMap((box, place) => box.checked ? [place + 1] : []);
    this.waiting++;
    const error = await lessons.change(() => ({ putRight }), { part: 'appendix' });
    this.waiting--;
    if (error) this.check(lessons.all.appendix);
  },

  check({ putRight }) { this.boxes.forEach((box, place) => { box.checked = putRight.includes(place + 1); }); },

  take({ lesson }, reply) {
    if (this.waiting < 2) this.check(lesson);
    this.reply.replaceChildren(...remember(this.reply, reply).map(fromHTML));
    for (const one of this.reply.children) makeReachable(one);
  },
};
