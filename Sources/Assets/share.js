// Sharing and saving: an address that carries the lesson, and files.

const longestAddress = 2000;
/** No lesson in an address may unpack to more than this. */
const largestInAddress = 4 << 20;

// MARK: The address

/** The lesson as the end of an address: a version, and the JSON, packed. */
async function packed(lesson) {
  const stream = new Blob([JSON.stringify(lesson)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `lesson=1.${btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The text that an address carries, whatever it is: the generator reads it as strictly as any lesson. */
async function unpacked(fragment) {
  const data = fragment.replace(/^1\./, '');
  try {
    const letters = atob(data.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, letter => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const parts = [];
    let size = 0;
    for (let part = await reader.read(); !part.done && size < largestInAddress; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
    }
    reader.cancel();
    return await new Blob(parts).text();
  } catch {
    return data;
  }
}

/** What the address says of something, after `name=`; or null. */
function partOfAddress(name) {
  const part = location.hash.slice(1).split('&').find(part => part.startsWith(`${name}=`));
  return part === undefined ? null : part.slice(name.length + 1);
}

/** A part of the address as the text that was meant; one that is no code of a text stays as it is. */
function decoded(part) {
  try { return decodeURIComponent(part); } catch { return part; }
}

/** Lets the end of the address be made of these parts; empty ones are none. */
function setAddress(...parts) {
  const fragment = parts.filter(Boolean).join('&');
  history.replaceState(null, '', location.href.split('#')[0] + (fragment ? `#${fragment}` : ''));
}

/** Opens the lesson that the address carries. If it is none, the page stays as it is, and says why. */
async function openFromAddress() {
  const fragment = partOfAddress('lesson');
  if (fragment === null) return;
  const error = await lessons.change(await unpacked(fragment), { opened: 'the address' });
  if (error) tools.warn(`The lesson in the address cannot be read. ${error.message}`);
}

/** Lets the address follow the lesson, so that it can be copied, kept and gone back to. */
async function keepInAddress(lesson) {
  const fragment = lessons.isChanged ? await packed(lesson) : '';
  if (lesson !== lessons.now) return;
  if (location.hash || fragment) setAddress(fragment.length <= longestAddress && fragment, present.place);
}

/** Lets the address follow the step that is presented. */
function keepPlace() {
  const lesson = partOfAddress('lesson');
  setAddress(lesson !== null && `lesson=${lesson}`, present.place);
}

// MARK: Files

/** The whole page with the lesson of the moment, as the command would write it. */
async function pageWithLesson() {
  const [script, packedGenerator] = [document.querySelector('script[type="module"]'), element('generator')];
  const content = await generator.ask('content');
  const lesson = (await lessons.text()).replaceAll('<', '\\u003c');
  return '<!doctype html>\n<html lang="en">\n' + document.head.outerHTML + '\n<body>\n' + content
    + `<script type="application/json" id="lesson" data-book="${element('lesson').dataset.book}">${lesson}</` + 'script>\n'
    + packedGenerator.outerHTML + '\n' + script.outerHTML + '\n</body>\n</html>\n';
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Makes a file of what is on the page once all edits are computed, and says so; or says why there is none. */
async function save(name, type, make, isFine = () => true) {
  try {
    const text = await work.add(`Writing ${name} …`, make);
    if (!isFine(text)) return tools.warn(text);
    download(name, type, text);
    tools.say(`${name} is written.`);
  } catch (error) {
    tools.warn(error.message);
  }
}

/** Opens a lesson from a file that was chosen or dropped. */
async function openFile(file) {
  if (!file) return;
  if (file.size > 64 << 20) return tools.warn(`${file.name} has more than 64 MiB, which is more than a page can take.`);
  const error = await lessons.change(await file.text(), { opened: file.name });
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
        button('Print the book, or save it as PDF', () => print()),
        button('Save the lesson', () => save('lesson.json', 'application/json', () => lessons.text()))),
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
    const fragment = lessons.isChanged ? await packed(lessons.now) : '';
    if (fragment.length > longestAddress) {
      return tools.warn('This lesson is too long for an address. Save the page or the lesson instead, and send the file.');
    }
    const address = location.href.split('#')[0] + (fragment && `#${fragment}`);
    try {
      await navigator.clipboard.writeText(address);
      tools.say('The address is copied.');
    } catch {
      const field = make('input', { class: 'address', readonly: true, value: address, 'aria-label': 'The address' });
      tools.status.replaceChildren('Copy this: ', field);
      field.select();
    }
  },
};
