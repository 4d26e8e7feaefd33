// Printing: a book with contents and answers, or a slide a page. The page is changed before, and changed back after.

const printing = {
  /** Where the answers to questions stand. */
  answers: make('select', {},
    make('option', { value: 'book' }, 'end of the book'), make('option', { value: 'chapter' }, 'end of each chapter'),
    make('option', { value: 'none' }, 'left out')),
  get choice() { return make('label', {}, make('span', {}, 'Answers, printed'), this.answers); },
  /** What is to be done after printing, the last thing first. */
  undo: [],

  start() {
    addEventListener('beforeprint', () => this.prepare());
    addEventListener('afterprint', () => this.restore());
  },

  prepare() {
    this.restore();
    document.body.classList.add('printing');
    this.undo.push(() => document.body.classList.remove('printing'));
    if (present.isOn) this.prepareSlides(); else this.prepareBook();
  },

  restore() {
    while (this.undo.length) this.undo.pop()();
  },

  prepareBook() {
    const contents = document.querySelector('.contents');
    const place = make('span', { hidden: true });
    contents.before(place);
    document.querySelector('header.title').after(contents);
    for (const part of all('details:not([open])', contents)) {
      part.open = true;
      this.undo.push(() => { part.open = false; });
    }
    this.undo.push(() => place.replaceWith(contents));
    this.nameChapters();
    this.shrinkWhatIsWide();
    this.addAnswers();
    for (const heading of all('main > section > h3')) this.wrap('together', [heading, heading.nextElementSibling]);
  },

  /** Lets the foot of each page say which chapter it belongs to, where the browser prints feet; Firefox has its own. */
  nameChapters() {
    if (!('CSSMarginRule' in window)) return;
    const rules = chapters().map(section => {
      const number = numberOf(section);
      section.style.page = `chapter-${number}`;
      this.undo.push(() => section.style.removeProperty('page'));
      const title = `${number} ${chapterTitle(section)}`.replace(/["\\\n]/g, '\\$&');
      return `@page chapter-${number}{@bottom-left{content:"${title}";font:9pt system-ui,"Noto Sans",sans-serif;color:#444}}`;
    });
    this.addStyle(rules.join(''));
  },

  addStyle(rules) {
    const style = make('style', {}, rules);
    document.head.append(style);
    this.undo.push(() => style.remove());
  },

  /** Tables and formulas of the book keep within the narrower of A4 and Letter. */
  shrinkWhatIsWide() {
    const [paper, letters] = [180 / 25.4 * 96, 10.5 / 72 * 96];
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    for (const box of all('main .scroll, main .equation')) {
      const isCut = box.scrollWidth > box.clientWidth;
      const width = (isCut ? box.scrollWidth : box.firstElementChild.offsetWidth) / rem * letters;
      const indent = (box.getBoundingClientRect().left - box.closest('section').getBoundingClientRect().left) / rem * letters;
      if (width > paper - indent) box.style.setProperty('--shrink', (paper - indent - 4) / width);  // zoomed text is not exactly as wide
    }
  },

  /** Gives questions numbers, and answers with these numbers a place of their own. */
  addAnswers() {
    const book = [];
    chapters().forEach(section => {
      const solutions = all('.question', section).map((question, place) => {
        const name = `${numberOf(section)}.${place + 1}`;
        const label = make('span', { class: 'number' }, `${name} `);
        question.querySelector('strong').before(label);
        this.undo.push(() => label.remove());
        const answer = [...question.querySelector('details').children].slice(1).map(one => one.cloneNode(true));
        return make('div', { class: 'solution' }, make('span', {}, name), make('div', {}, ...answer));
      });
      if (this.answers.value === 'chapter') this.append(section, solutions); else book.push(...solutions);
    });
    if (this.answers.value === 'book') this.append(document.querySelector('main'), book);
  },

  append(place, solutions) {
    if (!solutions.length) return;
    const answers = make('div', { class: 'answers' }, make('h2', {}, 'Answers'), ...solutions);
    place.append(answers);
    this.undo.push(() => answers.remove());
  },

  /** Every step becomes an element of its own, of which none is larger than its page. */
  prepareSlides() {
    this.keepLooks();
    present.clear();
    // A page with a name would be followed by a blank one.
    this.addStyle('@page{size:A4 landscape;margin:14mm;@bottom-center{content:none}}');
    const height = (210 - 2 * 14) / 25.4 * 96 - 4;  // paper rounds otherwise than the screen
    for (const step of present.steps) {
      present.reveal(step, Infinity);
      const slide = this.wrap('slide now', step.elements);
      step.section.classList.add('now');
      for (const one of step.elements) one.classList.add('now');
      fit(slide, () => slide.getBoundingClientRect().height <= height);
      for (const one of [step.section, slide]) one.classList.remove('now');
    }
  },

  /** Gives every element of the book its looks back, and the slide on the screen its watch over what grows. */
  keepLooks() {
    const names = ['class', 'style', 'open'];
    const looks = all('main, main *').map(one => [one, names.map(name => one.getAttribute(name))]);
    this.undo.push(() => {
      for (const [one, values] of looks) {
        values.forEach((value, place) => {
          if (value === one.getAttribute(names[place])) return;
          if (value === null) one.removeAttribute(names[place]); else one.setAttribute(names[place], value);
        });
      }
      for (const one of present.step.elements) present.growth.observe(one);
    });
  },

  wrap(name, elements) {
    const wrapper = make('div', { class: name });
    const last = elements.filter(Boolean).pop();
    const nodes = [];
    for (let node = elements[0]; nodes[nodes.length - 1] !== last; node = node.nextSibling) nodes.push(node);
    elements[0].before(wrapper);
    wrapper.append(...nodes);
    this.undo.push(() => wrapper.replaceWith(...wrapper.childNodes));
    return wrapper;
  },
};
