// How was this made? Whatever number is pointed at, tapped or reached with the keys is explained in the margin: the rule, the
// numbers filled in, the result. What it was made from lights up; from there one can follow the numbers down, and come back.

const explanation = {
  /** The address that is explained, the number on the page that it was asked from, and the way back. */
  address: null,
  origin: null,
  trail: [],
  /** Whether it stays when the pointer moves on. */
  isPinned: false,
  asked: 0,
  /** What is being asked just now. */
  pending: Promise.resolve(),

  panel: make('aside', { id: 'explanation', 'aria-label': 'How this number was made', hidden: true }),
  voice: make('p', { class: 'voice', 'aria-live': 'polite' }),

  /** Explains a cell; `origin` is the number on the page that stands for it. */
  show(address, origin, options = {}) {
    this.pending = this.explain(address, origin, options);
    return this.pending;
  },

  async explain(address, origin, { pin = true, trail = [] }) {
    const asked = ++this.asked, wasPinned = this.isPinned;
    // At once: what is merely pointed at while the answer is computed does not come before what was asked.
    this.isPinned = pin;
    const answer = JSON.parse(await askOrRevive('explain', address));
    if (asked !== this.asked) return;
    if (!answer) return void (this.isPinned = wasPinned);
    Object.assign(this, { address, origin, trail });
    this.unlight();
    for (const cell of elementsAt(address)) cell.classList.add('asked');
    origin?.classList.add('asked');
    for (const operand of answer.operands) {
      for (const cell of elementsAt({ ...address, cell: operand.split(' ').map(Number) })) cell.classList.add('lit');
    }
    const content = fromHTML(`<div>${answer.html}</div>`);
    const buttons = [make('button', { type: 'button', class: 'close', onclick: () => this.close() }, 'Close')];
    if (trail.length) buttons.unshift(make('button', { type: 'button', class: 'back', onclick: () => this.back() }, '← Back'));
    if (pathOf(address)) {
      buttons.unshift(make('button', { type: 'button', onclick: () => editNumber(address, origin) }, 'Change this number'));
    }
    this.panel.replaceChildren(content, make('p', { class: 'buttons' }, ...buttons));
    this.panel.hidden = false;
    document.body.classList.toggle('explaining', pin);
    present.makeRoom(this.panel, origin);
    if (pin) {
      this.panel.style.top = '';
      this.uncover();
      this.voice.textContent = answer.spoken;
    } else {
      this.makeRoom();
    }
  },

  /** Lets what merely was pointed at cover no working in the margin: it stands between them, or is not shown at all. */
  makeRoom() {
    this.panel.classList.remove('moved');
    this.panel.style.top = '';
    if (present.isOn || matchMedia('(max-width:62rem)').matches) return;
    const { top, left, height } = this.panel.getBoundingClientRect();
    const taken = [this.origin, ...all('main .working')].map(one => one.getBoundingClientRect())
      .filter(box => box.bottom > 0 && box.top < innerHeight && box.right > left);
    const place = [top, ...taken.map(({ bottom }) => bottom + 12)].filter(place => place >= top && place + height < innerHeight)
      .find(place => taken.every(box => box.bottom < place || box.top > place + height));
    if (taken.length && place !== undefined) this.panel.style.top = `${place}px`;
    this.panel.hidden = taken.length > 0 && place === undefined;
  },

  /** Where the explanation would cover the number it explains it goes to the other end of the window, or else the page moves. */
  uncover() {
    if (present.isOn || !this.origin?.isConnected) return;
    const number = this.origin.matches('[data-cells]') ? this.origin.closest('svg').querySelector('.frame') : this.origin;
    const covered = () => {
      const [panel, box] = [this.panel, number ?? this.origin].map(one => one.getBoundingClientRect());
      const isCovered = panel.left < box.right && box.left < panel.right && panel.top < box.bottom && box.top < panel.bottom;
      return isCovered ? panel.bottom - box.top : 0;
    };
    if (covered()) this.panel.classList.toggle('moved');
    if (covered()) this.panel.classList.toggle('moved', matchMedia('(max-width:62rem)').matches);
    scrollBy(0, -covered());
  },

  /** Goes on to a number that this one was made from. */
  follow(button) {
    const cell = button.dataset.cell.split(' ').map(Number);
    const address = { ...this.address, cell };
    const trail = [...this.trail, { address: this.address, origin: this.origin }];
    this.travel(address, nearest(elementsAt(address), this.origin), trail);
  },

  /** Goes back to the number one came from. */
  back() {
    const last = this.trail[this.trail.length - 1];
    if (last) this.travel(last.address, last.origin, this.trail.slice(0, -1));
  },

  async travel(address, origin, trail) {
    this.isTravelling = true;
    const isOnPage = origin?.isConnected;
    if (isOnPage) {
      address = { ...address, chapter: addressOf(origin).chapter };
      goTo(origin);
      origin.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
    this.isTravelling = false;
    await this.show(address, isOnPage ? origin : null, { trail });
    if (!isOnPage) this.enter();
  },

  /** Moves the focus into the explanation, to the first thing one can do there. */
  enter() { this.panel.querySelector('button')?.focus(); },

  close() {
    const hadFocus = this.panel.contains(document.activeElement);
    this.asked++;
    this.panel.hidden = true;
    document.body.classList.remove('explaining');
    this.unlight();
    if (hadFocus && this.origin?.isConnected) this.isTravelling = true, goTo(this.origin), this.isTravelling = false;
    Object.assign(this, { address: null, isPinned: false, trail: [] });
  },

  unlight() {
    for (const cell of all('.lit, .asked')) cell.classList.remove('lit', 'asked');
  },

  /** After the page has changed: explains the same cell again, where it still is. */
  async refresh() {
    if (!this.address || this.panel.hidden) return;
    const origin = this.origin?.isConnected ? this.origin : elementsAt(this.address)[0];
    const hadFocus = document.activeElement === document.body;
    if (!origin) return this.close();
    await this.show(this.address, origin, { pin: this.isPinned });
    if (hadFocus && this.isPinned) this.isTravelling = true, goTo(origin), this.isTravelling = false;
  },
};

/** Of several places where a number stands, the one nearest above another, or else the first. */
function nearest(places, origin) {
  const tables = places.filter(place => place.localName === 'td');
  const above = tables.filter(place =>
    origin && place.compareDocumentPosition(origin) & Node.DOCUMENT_POSITION_FOLLOWING);
  return above[above.length - 1] ?? tables[0] ?? places[0] ?? null;
}

/** The number that is pointed at; the figures that are written beside a bar stand for it, as the bar of a 0 has no width. */
function cellOf(target) {
  if (target.matches?.('svg text:not([class])') && target.previousElementSibling?.matches('rect[data-cell]')) target = target.previousElementSibling;
  return target.closest?.(cellSelector);
}

function listenForQuestions(book) {
  const cellAt = target => generator.isRunning ? cellOf(target) : null;

  book.addEventListener('focusin', ({ target }) => {
    const cell = cellAt(target);
    if (cell && cell === target && !explanation.isTravelling) explanation.show(addressOf(cell), cell);
  });
  book.addEventListener('click', event => {
    const cell = cellAt(event.target);
    if (!cell || isTyping(event.target)) return;
    if (cell.dataset.cells) lookWherePointed(cell, event);
    if (document.activeElement !== cell) goTo(cell);
    else if (cell.dataset.cells || explanation.panel.hidden) explanation.show(addressOf(cell), cell);
  });
  book.addEventListener('dblclick', ({ target }) => {
    const cell = cellAt(target);
    if (cell) editNumber(addressOf(cell), cell);
  });

  let timer;
  book.addEventListener('pointerover', event => {
    if (event.pointerType !== 'mouse' || explanation.isPinned || present.isOn) return;
    clearTimeout(timer);
    const cell = cellAt(event.target);
    timer = setTimeout(() => {
      if (explanation.isPinned) return;
      if (cell?.dataset.cells) lookWherePointed(cell, event);
      if (cell) explanation.show(addressOf(cell), cell, { pin: false });
      else if (!explanation.panel.hidden) explanation.close();
    }, cell ? 120 : 400);
  });

  book.addEventListener('keydown', async event => {
    const cell = cellAt(event.target);
    if (!cell || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      if (cell.dataset.cells) {
        moveInImage(cell, event.key);
        return explanation.show(addressOf(cell), cell);
      }
      const next = neighbour(cell, event.key);
      if (next) goTo(next);
    } else if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') {
      event.preventDefault();
      if (pathOf(addressOf(cell))) return editNumber(addressOf(cell), cell);
      await explanation.pending;
      if (explanation.panel.hidden) explanation.show(addressOf(cell), cell);
      else explanation.enter();
    } else if (beginsNumber.test(event.key) && pathOf(addressOf(cell))) {
      event.preventDefault();
      editNumber(addressOf(cell), cell, event.key);
    } else if (event.key === 'Escape') {
      explanation.close();
    } else if (event.key === 'Backspace') {
      explanation.back();
    }
  });

  explanation.panel.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-cell]');
    if (button) explanation.follow(button);
  });
  explanation.panel.addEventListener('keydown', event => {
    const buttons = all('button', explanation.panel);
    const place = buttons.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      buttons[(place + step + buttons.length) % buttons.length].focus();
    } else if (event.key === 'Escape') {
      explanation.close();
    } else if (event.key === 'Backspace') {
      explanation.back();
    }
  });
}
