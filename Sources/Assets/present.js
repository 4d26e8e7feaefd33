// Present: the book one step at a time, large, with the keys of a keyboard or a clicker. The elements of the page stay where they
// are; the step’s own are marked, and the style sheet shows no others.

const present = {
  /** Chapter by chapter, which elements are seen together, and what comes up one after the other among them. */
  steps: [],
  at: -1,
  moment: 0,
  where: make('p', { class: 'where', 'aria-live': 'polite' }),
  next: make('p', { class: 'then' }),
  progress: make('ol'),
  bar: make('nav', { class: 'presenter', 'aria-label': 'Presenting', hidden: true }),

  get isOn() { return this.at >= 0; },
  get step() { return this.steps[this.at]; },
  /** The end of the address that opens this step. */
  get place() { return this.isOn ? `present=${this.step.section.id}.${this.step.number}` : ''; },

  start() {
    const button = (words, label, act) => make('button', { type: 'button', 'aria-label': label, onclick: act }, words);
    this.bar.append(
      button('‹', 'Back', () => this.back()), button('›', 'On', () => this.on()), this.where, this.next, this.progress,
      button('Leave', 'Leave', () => this.leave()));
    document.body.append(this.bar);
    addEventListener('keydown', event => this.press(event), { capture: true });
    let touch = null;
    addEventListener('touchstart', ({ touches }) => { touch = touches.length === 1 ? touches[0] : null; });
    addEventListener('touchend', ({ changedTouches: [end] }) => {
      if (!this.isOn || !touch) return;
      const [across, down] = [end.clientX - touch.clientX, end.clientY - touch.clientY];
      if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) if (across < 0) this.on(); else this.back();
    });
    addEventListener('resize', () => this.fit());
    // What is said of an answer, or a number that is typed, can make a slide grow.
    this.growth = new ResizeObserver(() => { if (!this.isWhole) this.fit(); });
  },

  /** Begins where the reader is. */
  begin() {
    this.steps = chapters().flatMap(stepsOf);
    const seen = this.steps.findIndex(({ elements }) => elements.some(one => one.getBoundingClientRect().bottom > 90));
    address.leaveFor({});
    this.enter(Math.max(seen, 0));
  },

  enter(at) {
    for (const sheet of all('.sheet')) sheet.hidden = true;
    document.body.classList.add('presenting');
    document.documentElement.classList.add('presents');
    this.bar.hidden = false;
    for (const { elements: [first] } of this.steps) first.classList.add('first');
    this.progress.replaceChildren(...chapters().map(section => make('li', {}, make('button', {
      type: 'button', 'aria-label': chapterTitle(section), title: chapterTitle(section),
      onclick: () => this.show(this.steps.findIndex(step => step.section === section), 0),
    }))));
    this.show(at, 0);
  },

  /** Shows a step up to a moment. */
  show(at, moment) {
    this.clear();
    [this.at, this.moment] = [at, Math.min(moment, this.steps[at].moments.length)];
    const { section, elements, number, count } = this.step;
    section.classList.add('slide');
    for (const one of [section, ...elements]) one.classList.add('now');
    this.reveal(this.step, this.moment);
    this.fit();
    for (const one of elements) this.growth.observe(one);
    this.where.textContent = `${chapterTitle(section)}, step ${number} of ${count}`;
    const next = this.steps[at + 1];
    this.next.textContent = next ? `Next: ${next.title}` : 'The end';
    [...this.progress.children].forEach((stop, place) => {
      const share = chapters()[place] === section ? number / count : Number(chapters().indexOf(section) > place);
      stop.style.setProperty('--share', share);
      stop.firstChild.toggleAttribute('aria-current', chapters()[place] === section);
    });
    scrollTo({ top: 0, behavior: 'instant' });
    keepPlace();
  },

  /** Whether the screen shows all of the step. */
  get isWhole() {
    const screen = document.documentElement;
    return !this.isOn || (screen.scrollHeight <= screen.clientHeight && isWideEnough(this.step.section));
  },

  fit() {
    const screen = document.documentElement;
    if (this.isOn && !document.body.classList.contains('printing')) {
      fit(this.step.section, () => screen.scrollHeight <= screen.clientHeight);
    }
  },

  clear() {
    this.growth.disconnect();
    for (const slide of all('.slide')) unfit(slide);
    for (const mark of all('.now')) mark.classList.remove('now');
  },

  /** Puts an explanation above or below the row that it explains, wherever there is more room. */
  makeRoom(panel, cell) {
    if (!this.isOn) return panel.style.removeProperty('max-height');
    const row = (cell?.closest('tr') ?? cell ?? panel).getBoundingClientRect();
    const [above, below] = [row.top, innerHeight - this.bar.offsetHeight - row.bottom];
    const isAbove = cell && above > below;
    panel.classList.toggle('above', isAbove);
    panel.style.maxHeight = `${(isAbove ? above : below) - 8}px`;
  },

  reveal({ moments }, moment) {
    moments.forEach(({ cells, details }, place) => {
      for (const cell of cells ?? []) cell.classList.toggle('unseen', place >= moment);
      if (details) details.open = place < moment;
    });
  },

  on(bySteps) {
    if (!bySteps && this.moment < this.step.moments.length) this.show(this.at, this.moment + 1);
    else if (this.at < this.steps.length - 1) this.show(this.at + 1, 0);
  },

  back(bySteps) {
    if (!bySteps && this.moment > 0) this.show(this.at, this.moment - 1);
    else if (this.at > 0) this.show(this.at - 1, bySteps ? 0 : Infinity);
  },

  /** Back to the book, where this step stands in it. */
  leave() {
    const [first] = this.step.elements;
    for (const step of this.steps) this.reveal({ moments: step.moments.filter(({ cells }) => cells) }, Infinity);
    this.clear();
    for (const mark of all('main .first')) mark.classList.remove('first');
    this.at = -1;
    this.bar.hidden = true;
    document.body.classList.remove('presenting');
    document.documentElement.classList.remove('presents');
    explanation.close();
    first.setAttribute('tabindex', '-1');
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'start', behavior: 'instant' });
    keepPlace();
  },

  press(event) {
    const { key, target } = event;
    if (!this.isOn || event.altKey || event.ctrlKey || event.metaKey || isTyping(target)) return;
    const isArrow = key.startsWith('Arrow');
    if (document.body.classList.contains('explaining') && (isArrow || key === 'Escape')) {
      if (key === 'Escape') {
        event.stopPropagation();
        explanation.close();
        document.activeElement.blur();
      }
      return;
    }
    if ((key === ' ' || key === 'Enter') && target.closest('button, summary, td, [role=button]')) return;
    const act = {
      ArrowRight: () => this.on(event.shiftKey), ArrowDown: () => this.on(event.shiftKey), PageDown: () => this.on(), ' ': () => this.on(),
      ArrowLeft: () => this.back(event.shiftKey), ArrowUp: () => this.back(event.shiftKey), PageUp: () => this.back(),
      Home: () => this.show(0, 0), End: () => this.show(this.steps.length - 1, 0), Escape: () => this.leave(),
    }[key];
    if (!act || (isArrow && target.closest('table'))) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  },

  /** After the page has changed: the same step, as far as it is still there. */
  refresh() {
    if (!this.isOn) return;
    const { section, number } = this.step;
    const moment = this.moment;
    this.steps = chapters().flatMap(stepsOf);
    for (const { elements: [first] } of this.steps) first.classList.add('first');
    this.show(this.find(section.id, number), moment);
  },

  /** The place of a step, or the last of its chapter before it; -1 where there is no such chapter. */
  find(id, number) {
    return this.steps.findLastIndex(step => step.section.id === id && step.number <= Math.max(number, 1));
  },

  openFromAddress() {
    const { present: place } = address.parts;
    if (!place || this.place === `present=${place}`) return;
    const [id, number] = place.split('.');
    this.steps = chapters().flatMap(stepsOf);
    const at = this.find(id, Number(number) || 1);
    if (at >= 0) return this.enter(at);
    tools.say('The address means a step that this book does not have.');
    keepPlace();
  },
};

const chapterTitle = section => section.querySelector('h2').textContent;
