// Sharing and saving: the address, and files.

/** The whole page with the lesson of the moment, as the command would write it. */
async function pageWithLesson() {
  const [script, packedGenerator] = [document.querySelector('script[type="module"]'), element('generator')];
  const content = await generator.ask('content');
  const safe = text => text.replaceAll('<', '\\u003c');
  const lesson = safe(await lessons.text());
  // What a later part is written for is in the page where it is not the book’s own.
  let later = '';
  for (const name of Object.keys(differing(lessons.all, lessons.own))) {
    later += `<script type="application/json" id="lesson-of-${name}">${safe(await lessons.text(name))}</` + 'script>\n';
  }
  return '<!doctype html>\n<html lang="en">\n' + document.head.outerHTML + '\n<body>\n' + content
    + `<script type="application/json" id="lesson" data-book="${element('lesson').dataset.book}">${lesson}</` + 'script>\n' + later
    + element('lessons').outerHTML + '\n' + packedGenerator.outerHTML + '\n' + script.outerHTML + '\n</body>\n</html>\n';
}

function download(name, type, contents) {
  const address = URL.createObjectURL(new Blob([contents], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Makes a file of what is on the page once all edits are computed, and says so; or says why there is none. */
async function save(name, type, make, isFine = () => true) {
  try {
    const contents = await work.add(`Writing ${name} …`, make);
    if (!isFine(contents)) return tools.warn(contents);
    download(name, type, contents);
    tools.say(`${name} is written.`);
  } catch (error) {
    tools.warn(error.message);
  }
}

/** Opens a lesson from a file that was chosen or dropped. */
async function openFile(file) {
  if (!file) return;
  if (file.size > largestLesson) return tools.warn(tooLarge(file.name));
  const text = await file.text();
  const error = await lessons.change(text, { opened: file.name, part: partFor(text) });
  if (error) tools.warn(`${file.name}${error.line ? `:${error.line}:${error.column}` : ''}: ${error.message}`);
}

/** Saves worksheets in the manner of the lesson, or their keys: what `book worksheet` writes. */
async function saveWorksheets(isKey) {
  const [students, seed] = all('input[type=number]', share.sheet).map(field => field.valueAsNumber);
  if (![students, seed].every(Number.isInteger) || students < 1 || students > 1000 || seed < 0 || seed >= 2 ** 32) {
    return tools.warn('Worksheets take 1 to 1000 students, and a seed from 0 to 4294967295.');
  }
  await save(isKey ? 'keys.html' : 'worksheets.html', 'text/html', () => generator.ask('worksheets', { students, seed, isKey }),
    page => page.startsWith('<'));
}

const share = {
  sheet: make('aside', { id: 'share', class: 'sheet', 'aria-label': 'Share and save', hidden: true }),

  start() {
    const button = (words, act) => make('li', {}, make('button', { type: 'button', onclick: act }, words));
    const number = (words, value, min) =>
      make('label', {}, make('span', {}, words), make('input', { type: 'number', value, min, step: 1 }));
    const file = make('input', { type: 'file', accept: '.json,application/json', onchange: () => openFile(file.files[0]) });
    this.sheet.append(
      make('h2', {}, 'Share and save'),
      make('p', { class: 'hint' }, 'The address of this page carries your lesson. Nothing leaves your computer unless you send it.'),
      make('ul', {},
        button('Copy the address', () => this.copy()),
        button('Save this page, with the lesson in it', () => save('attention-worked.html', 'text/html', pageWithLesson)),
        button('Save all chapters as Markdown', () => save('attention-worked.md', 'text/markdown', () => generator.ask('markdown'))),
        button('Save the book as a Jupyter notebook', () => save('attention-worked.ipynb', 'application/json', () => generator.ask('notebook'))),
        button('Save the numbers as a spreadsheet', () => save('attention-worked.xlsx',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () => generator.ask('spreadsheet'),
          contents => typeof contents !== 'string')),
        button('Print the book, or save it as PDF', () => print()),
        button('Save the lesson', () => save('lesson.json', 'application/json', () => lessons.text())),
        element('lesson').dataset.book === 'default' ? button('Save the lesson of Part Three', () => save('learning.json', 'application/json', () => lessons.text('learning'))) : ''),
      printing.choice,
      make('p', { class: 'hint' }, 'Worksheets, on which each student computes with other numbers:'),
      number('Students', 30, 1), number('Seed', 1, 0),
      make('ul', {}, button('Save the worksheets', () => saveWorksheets(0)), button('Save their keys', () => saveWorksheets(1))),
      make('label', { class: 'wide' }, make('span', {}, 'Open a lesson, or drop its file on the page'), file),
      make('p', { class: 'buttons' }, make('button', { type: 'button', class: 'close', onclick: () => this.toggle() }, 'Close')),
    );
    document.querySelector('body > header').after(this.sheet);
    this.sheet.addEventListener('keydown', event => { if (event.key === 'Escape') this.toggle(); });
    document.addEventListener('dragover', event => event.preventDefault());
    document.addEventListener('drop', event => {
      event.preventDefault();
      openFile(event.dataTransfer.files[0]);
    });
  },

  toggle() { toggleSheet(this.sheet, tools.buttons.share); },

  async copy() {
    await work.last;
    const ends = await packedLessons(lessons.all);
    if (!areShort(ends)) {
      return tools.warn('This lesson is too long for an address. Save the page or the lesson instead, and send the file.');
    }
    const shared = address.with(ends);
    try {
      await navigator.clipboard.writeText(shared);
      tools.say('The address is copied.');
    } catch {
      const field = make('input', { class: 'address', readonly: true, value: shared, 'aria-label': 'The address' });
      tools.status.replaceChildren('Copy this: ', field);
      field.select();
    }
  },
};
