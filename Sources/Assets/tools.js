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
      button('stop', 'Stop', () => generator.stop(), { hidden: true }),
    );
    document.body.append(make('header', {}, this.bar), this.status);
    document.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) lessons.redo(); else lessons.undo();
    });
    this.refresh();
  },

  refresh() {
    this.buttons.undo.hidden = !lessons.before.length;
    this.buttons.redo.hidden = !lessons.after.length;
    this.buttons.reset.hidden = !lessons.now || !lessons.isChanged;
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
    this.buttons.stop.hidden = false;
  },

  idle() {
    if (!this.buttons.stop.hidden) this.status.replaceChildren();
    this.buttons.stop.hidden = true;
  },
};

/** Opens or closes a sheet, which a button of the tools controls. */
function toggleSheet(sheet, button) {
  sheet.hidden = !sheet.hidden;
  button.setAttribute('aria-expanded', String(!sheet.hidden));
  if (!sheet.hidden) sheet.querySelector('input, select, button')?.focus();
  else button.focus();
}
