// The line of tools at the head of the page, and the line in which the page says what has happened.

const tools = {
  bar: make('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Tools' }),
  status: make('p', { class: 'status', role: 'status' }),
  buttons: {},

  start() {
    const button = (name, words, act, attributes = {}) => {
      this.buttons[name] = make('button', { type: 'button', onclick: act, ...attributes }, words);
      return this.buttons[name];
    };
    this.bar.append(
      button('whatIf', 'What if?', () => whatIf.toggle(), { 'aria-expanded': 'false', 'aria-controls': 'what-if' }),
      button('undo', 'Undo', () => lessons.undo()),
      button('redo', 'Redo', () => lessons.redo()),
      button('reset', 'Reset', () => lessons.reset()),
      button('present', 'Present', () => present.begin()),
      button('share', 'Share', () => share.toggle(), { 'aria-expanded': 'false', 'aria-controls': 'share' }),
      button('search', 'Search', () => search.toggle(), { 'aria-expanded': 'false', 'aria-controls': 'search', 'aria-keyshortcuts': '/', title: 'Search: /' }),
      button('stop', 'Stop', () => work.stop(), { hidden: true }),
    );
    this.bar.hidden = true;
    document.querySelector('.skip').after(make('header', {}, this.bar));
    document.body.append(this.status);
    document.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) lessons.redo(); else lessons.undo();
    });
    this.refresh();
  },

  refresh() {
    this.show('undo', lessons.before.length > 0);
    this.show('redo', lessons.after.length > 0);
    this.show('reset', lessons.now && lessons.isChanged);
  },

  /** Shows a button, or hides it; the focus does not vanish with it. */
  show(name, isShown) {
    const button = this.buttons[name];
    if (!isShown && document.activeElement === button) this.bar.querySelector('button:not([hidden])').focus();
    button.hidden = !isShown;
  },

  /** The buttons of what works without the generator, or all. */
  ready(isRunning) {
    this.bar.hidden = false;
    for (const [name, button] of Object.entries(this.buttons)) if (!isRunning && name !== 'present' && name !== 'search') button.hidden = true;
  },

  /** Says what has happened, and where to look. */
  say(words, place) {
    this.status.replaceChildren(words);
    if (place) {
      const show = make('button', { type: 'button', onclick: () => {
        place.setAttribute('tabindex', '-1');
        place.focus({ preventScroll: true });
        place.scrollIntoView({ block: 'center' });
      } }, 'Show');
      this.status.append(' ', show);
    }
    clearTimeout(this.fading);
    this.fading = setTimeout(() => this.status.replaceChildren(), 12000);
  },

  /** Says what went wrong; it stays until something else is said. */
  warn(words) {
    clearTimeout(this.fading);
    this.status.replaceChildren(make('span', { class: 'error' }, words), ' ',
      make('button', { type: 'button', onclick: () => this.status.replaceChildren() }, 'Dismiss'));
  },

  busy(words) {
    clearTimeout(this.fading);
    this.status.textContent = words;
    this.busyWith = words;
    this.show('stop', true);
  },

  /** Takes back that something takes long. */
  idle() {
    if (this.status.textContent === this.busyWith) this.hush();
    this.show('stop', false);
  },

  /** Takes back what was said, where it is no longer so. */
  hush() {
    clearTimeout(this.fading);
    this.status.replaceChildren();
  },
};

/** Opens or closes a sheet, which a button of the tools controls. */
function toggleSheet(sheet, button) {
  sheet.hidden = !sheet.hidden;
  button.setAttribute('aria-expanded', String(!sheet.hidden));
  if (!sheet.hidden) sheet.querySelector('input, select, button')?.focus();
  else button.focus();
}
