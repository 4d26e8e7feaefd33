// Where one is: the contents mark the chapter that is read, show its sections and how far one has come. Where there is no column
// for them, they are one line at the foot of the window, which opens.

const contents = {
  get nav() { return document.querySelector('.contents'); },
  line: make('button', { type: 'button', class: 'place', 'aria-expanded': 'false', 'aria-controls': 'contents', onclick: () => contents.toggle() }),
  share: make('p', { class: 'share' }),

  start() {
    document.body.classList.add('reading');
    this.nav.prepend(this.line);
    this.nav.querySelector('h2').after(this.share);
    this.list();
    let isAsked = false;
    const soon = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => { isAsked = false; this.mark(); });
    };
    for (const name of ['scroll', 'resize']) addEventListener(name, soon, { passive: true });
    this.nav.addEventListener('click', ({ target }) => { if (target.closest('a')) this.toggle(false); });
    this.nav.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.isOpen) return;
      this.toggle(false);
      this.line.focus();
    });
    document.addEventListener('click', ({ target }) => { if (this.isOpen && !target.closest('.contents')) this.toggle(false); });
    this.mark();
  },

  get isOpen() { return this.nav.classList.contains('open'); },

  toggle(isOpen = !this.isOpen) {
    this.nav.classList.toggle('open', isOpen);
    this.line.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  },

  /** Lists the sections of each chapter below it; those of Part One depend on the lesson. */
  list() {
    for (const link of all('.contents details > ol > li > a')) {
      const headings = all(':scope > h3', element(link.getAttribute('href').slice(1)));
      const [old, words] = [link.nextElementSibling, headings.map(heading => heading.textContent).join('\n')];
      if ((link.dataset.sections ?? '') === words) continue;
      link.dataset.sections = words;
      old?.remove();
      if (headings.length) {
        link.after(make('ol', {}, ...headings.map(heading => make('li', {}, make('a', { href: `#${heading.id}` }, heading.textContent)))));
      }
      this.now = null;
    }
  },

  /** Marks the chapter and the section at the head of the window. */
  mark() {
    if (present.isOn) return;
    const isAbove = one => one.getBoundingClientRect().top < innerHeight / 3;
    const section = chapters().findLast(isAbove);
    const heading = section && all(':scope > h3', section).findLast(isAbove);
    const share = Math.min(scrollY / Math.max(document.documentElement.scrollHeight - innerHeight, 1), 1);
    this.nav.style.setProperty('--share', share);
    this.share.textContent = `${Math.round(share * 100)} % read`;
    const now = heading?.id ?? section?.id ?? 'top';
    if (now === this.now) return;
    this.now = now;
    for (const marked of all('.contents [aria-current]')) marked.removeAttribute('aria-current');
    const links = [section, heading].map(one => one && all('.contents a').find(link => link.getAttribute('href') === `#${one.id}`));
    for (const link of links) link?.setAttribute('aria-current', 'true');
    const [chapter, part] = [links[0], links[0]?.closest('details')];
    if (part) part.open = true;
    this.line.replaceChildren(chapter ? chapter.textContent.replace(/^\d+/, '$& ') : 'Contents', heading ? ` · ${heading.textContent}` : '');
    const list = element('contents');
    const [link, box] = [chapter?.getBoundingClientRect(), list.getBoundingClientRect()];
    if (link && (link.top < box.top || link.bottom > box.bottom - 80)) list.scrollTop += link.top - box.top - box.height / 3;
  },
};
