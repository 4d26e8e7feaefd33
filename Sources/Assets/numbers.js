// A given number is changed where it stands: typed over, or pasted with its neighbours from a spreadsheet.

/** What begins a number. */
const beginsNumber = /^[\d.,+\-\u2010-\u2013\u2212]$/;

/** The field in which a number is being changed, the cell that holds it, and what that shows otherwise; null for none. */
let entry = null;

/** Where in the lesson the number at an address stands; undefined for one that the lesson does not give. */
function pathOf({ part, cell: [quantity, row, column] }) {
  // Only the first part is computed from the lesson.
  const table = part === '0' && element('top').querySelector(`section[data-part="0"] table[data-quantity="${quantity}"][data-given]`);
  if (!table) return undefined;
  const path = table.dataset.given.replace(/\[0\]\[0\]$/, `[${row}][${column}]`).replace(/([^\]])\[0\]$/, `$1[${column}]`);
  return path.startsWith('conventions.') || valueAt(lessons.now, path) !== undefined ? path : undefined;
}

/** Makes the number at an address a field, in its cell or else in the explanation; what is typed there is read like any lesson. */
function editNumber(address, origin, begun) {
  const path = pathOf(address);
  let cell = [origin, ...elementsAt(address)].find(place => place?.isConnected && place.localName === 'td');
  if (!path || cell?.querySelector('input')) return;
  if (!cell) explanation.panel.querySelector('.buttons').before(cell = make('p'));
  const value = valueAt(lessons.now, path);
  const number = lessons.wishes.get(path) ?? (typeof value === 'number' ? String(value) : cell.textContent.replace('−', '-'));
  const field = make('input', { class: 'number', value: begun ?? number, 'aria-label': path, inputmode: 'decimal', autocomplete: 'off' });
  entry = { field, cell, address, path, number, shown: cell.textContent };
  placeField(cell);
  if (begun === undefined) field.select(); else field.setSelectionRange(begun.length, begun.length);
  field.addEventListener('keydown', pressInField);
  field.addEventListener('blur', () => { if (entry?.field === field && !entry.isMoving) commitField(); });
}

/** Puts the field into a cell, with the focus. */
function placeField(cell) {
  const { field } = entry;
  const [start, end] = [field.selectionStart, field.selectionEnd];
  Object.assign(entry, { cell, shown: cell.contains(field) ? entry.shown : cell.dataset.shown ?? cell.textContent, isMoving: true });
  delete cell.dataset.shown;
  cell.replaceChildren(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  entry.isMoving = false;
}

function pressInField(event) {
  event.stopPropagation();
  const { cell } = entry;
  const turn = { ArrowUp: 'ArrowUp', ArrowDown: 'ArrowDown', Tab: event.shiftKey ? 'ArrowLeft' : 'ArrowRight' }[event.key];
  const next = turn && cell.localName === 'td' ? neighbour(cell, turn) : null;
  if (event.key === 'Escape') {
    leaveField();
  } else if (event.key === 'Enter' || turn) {
    if (event.key !== 'Tab' || next) event.preventDefault();
    commitField();
  } else {
    return;
  }
  if (cell.localName === 'td') goTo(next ?? cell);
}

/** Gives the cell back what it shows, and takes back what was said about it. */
function leaveField() {
  const { cell, shown } = entry;
  entry = null;
  complaint(cell, null);
  cell.replaceChildren(shown);
}

/** Takes what is typed. The cell shows it until it is computed; where it is refused, the field opens again. */
async function commitField() {
  const { field, cell, address, path, number, shown } = entry;
  const text = field.value.trim();
  leaveField();
  if (text === number) return;
  cell.dataset.shown = shown;
  cell.replaceChildren(text);
  const error = await lessons.wish(path, text);
  showAgain(cell);
  if (!error) return;
  const again = cell.isConnected ? cell : elementsAt(address)[0];
  if (again === document.activeElement || document.activeElement === document.body) {
    editNumber(address, again, text);
    entry?.field.setAttribute('aria-invalid', 'true');
  }
  complaint(again, error.message);
}

/** Lets a cell show what it did before something was typed in it, unless it was brought up to what was computed since. */
function showAgain(cell) {
  if (cell.dataset.shown === undefined) return;
  cell.replaceChildren(cell.dataset.shown);
  delete cell.dataset.shown;
}

/** Says below a table what is wrong with a number in it, or takes that back. */
function complaint(cell, message) {
  const around = cell?.closest('figure, aside');
  around?.querySelector('.error')?.remove();
  if (message) around?.append(make('p', { class: 'error', role: 'alert' }, message));
}

// MARK: Pasting

/** The rows of cells in a text as spreadsheets put it on the clipboard. */
const pastedRows = text => text.replace(/(\r\n|\r|\n)+$/, '').split(/\r\n|\r|\n/).map(row => row.split('\t'));

/** Fills the numbers from a cell on, as far as there are any. */
async function fill(cell, rows) {
  const address = addressOf(cell);
  const [quantity, row, column] = address.cell;
  const shown = shownPlaces(cell.closest('table'));
  const room = [Math.max(...shown.rows) + 1 - row, Math.max(...shown.columns) + 1 - column];
  const at = (down, across) => pathOf({ ...address, cell: [quantity, row + down, column + across] });
  const size = [rows.length, Math.max(...rows.map(row => row.length))];
  if (size[0] * size[1] > 1 && at(0, 0) === at(0, room[1] - 1) && room[1] > 1) return complaint(cell, 'One number stands for all of these.');
  const changes = rows.slice(0, room[0]).flatMap((cells, down) =>
    cells.slice(0, room[1]).map((text, across) => [at(down, across), typed(text)]));
  const error = await lessons.change(lesson => withValues(lesson, changes));
  const isCut = size.some((count, way) => count > room[way]);
  const filled = size.map((count, way) => Math.min(count, room[way])).join(' × ');
  const message = error?.message ?? (isCut ? `${size.join(' × ')} numbers were pasted, and ${filled} of them have a place here.` : null);
  complaint(elementsAt(address)[0], message);
}

function listenForPastes() {
  document.addEventListener('paste', event => {
    const cell = document.activeElement?.closest('table[data-given] tbody td:not(.gap)');
    const text = event.clipboardData?.getData('text/plain');
    if (!cell || !text || !pathOf(addressOf(cell))) return;
    const isAlone = !/[\t\r\n]/.test(text.trim());
    if (isAlone && isTyping(document.activeElement)) return;
    event.preventDefault();
    if (entry) leaveField();
    goTo(cell);
    fill(cell, pastedRows(text));
  });
}
