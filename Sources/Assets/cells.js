// Cells: every number on the page that can say how it was made, wherever it stands.
//
// A cell’s address has the chapter it is shown in, that chapter’s part, and three numbers: quantity, row and column. Numbers stand
// in tables, in sentences and as marks in figures; a large heat map is one image, in which a place stands for a cell.
// Each table, sentence and figure is one tab stop, and the arrow keys move inside it.

const cellSelector = 'table[data-quantity] tbody td:not(.gap), [data-cell], [data-cells]';
const groupSelector = 'table, svg, p, li, figcaption, summary';
/** The place that is looked at in each image of many cells. */
const placesInImages = new WeakMap();

/** The rows and columns that a table shows, by their numbers; null for a gap. */
function shownPlaces(table) {
  const read = (list, count) => list
    ? list.split(' ').map(place => place === '-' ? null : Number(place))
    : [...Array(count).keys()];
  const body = table.tBodies[0].rows;
  return {
    rows: read(table.dataset.rows, body.length),
    columns: read(table.dataset.columns, body[0].cells.length - 1),
  };
}

/** The address of a number on the page. */
function addressOf(cell) {
  const section = cell.closest('main > section');
  const where = { chapter: chaptersOf(section.dataset.part).indexOf(section), part: section.dataset.part };
  if (cell.dataset.judge) return { ...where, cell: cell.dataset.judge.split(' ').map(Number) };
  if (cell.dataset.cell) return { ...where, cell: cell.dataset.cell.split(' ').map(Number) };
  if (cell.dataset.cells) {
    const [quantity] = cell.dataset.cells.split(' ').map(Number);
    return { ...where, cell: [quantity, ...(placesInImages.get(cell) ?? [0, 0])] };
  }
  const table = cell.closest('table');
  const { rows, columns } = shownPlaces(table);
  const [row, column] = [rows[cell.parentElement.sectionRowIndex], columns[cell.cellIndex - 1]];
  return { ...where, cell: [Number(table.dataset.quantity), row, column] };
}

const sameAddress = (a, b) => a && b && a.part === b.part && a.cell.join() === b.cell.join();

/** Every place on the page where a cell is shown, tables first. */
function elementsAt({ part, cell: [quantity, row, column] }) {
  const within = `main > section[data-part="${part}"]`;
  const inTables = all(`${within} table[data-quantity="${quantity}"]`).flatMap(table => {
    const { rows, columns } = shownPlaces(table);
    const [shownRow, shownColumn] = [rows.indexOf(row), columns.indexOf(column)];
    return shownRow < 0 || shownColumn < 0 ? [] : [table.tBodies[0].rows[shownRow].cells[shownColumn + 1]];
  });
  return [...inTables, ...all(`${within} [data-cell="${quantity} ${row} ${column}"]`)];
}

/** Makes the numbers in a part of the page reachable: one tab stop a group. */
function makeReachable(within) {
  for (const table of all('table[data-quantity], .question[data-first] table', within)) {
    // The grid has the name now, and the keys scroll to what they reach.
    const scroll = table.parentElement;
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', scroll.getAttribute('aria-label'));
    for (const name of ['tabindex', 'role', 'aria-label']) scroll.removeAttribute(name);
  }
  for (const figure of all('svg.drawing', within)) {
    if (!figure.querySelector('[data-cell], [data-cells]')) {
      // Where it is too wide for a telephone it scrolls, and then with keys too.
      if (!figure.parentElement.matches('.map')) figure.parentElement.tabIndex = 0;
      continue;
    }
    figure.setAttribute('role', 'group');
    for (const mark of all('[data-cell], [data-cells]', figure)) {
      const [, row, column] = (mark.dataset.cell ?? '').split(' ');
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-label', mark.dataset.cells
        ? 'Heat map: the arrow keys move from number to number'
        : `Row ${row}, column ${column}: how was it made?`);
    }
  }
  for (const number of all('data[data-cell]', within)) number.setAttribute('role', 'button');
  const groups = new Set();
  for (const cell of all(cellSelector, within)) {
    const group = cell.closest(groupSelector);
    cell.setAttribute('tabindex', groups.has(group) ? '-1' : '0');
    groups.add(group);
  }
  equipQuestions(within);
}

/** The cells that share a tab stop. */
const cellsIn = group => all(group.localName === 'table' ? 'tbody td:not(.gap)' : cellSelector, group);

/** Where an arrow key leads from a cell: to its neighbour in the same group. */
function neighbour(cell, key) {
  const group = cell.closest(groupSelector);
  const [down, across] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key] ?? [0, 0];
  const cells = cellsIn(group);
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells[cells.length - 1];
  if (cell.localName === 'td') {
    const rows = [...group.tBodies[0].rows];
    let [row, column] = [cell.parentElement.sectionRowIndex, cell.cellIndex];
    do {
      [row, column] = [row + down, column + across];
    } while (rows[row]?.cells[column]?.matches('td.gap'));
    const next = rows[row]?.cells[column];
    return next?.localName === 'td' ? next : null;
  }
  const [quantity, row, column] = addressOf(cell).cell;
  const beside = group.querySelector(`[data-cell="${quantity} ${row + down} ${column + across}"]`);
  return beside ?? cells[cells.indexOf(cell) + down + across] ?? null;
}

/** Moves the place that is looked at in an image of many cells, and marks it. */
function moveInImage(image, key) {
  const [, rows, columns] = image.dataset.cells.split(' ').map(Number);
  let [row, column] = placesInImages.get(image) ?? [0, 0];
  const [down, across] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key] ?? [0, 0];
  if (key === 'Home') column = 0;
  if (key === 'End') column = columns - 1;
  lookAt(image, Math.min(Math.max(row + down, 0), rows - 1), Math.min(Math.max(column + across, 0), columns - 1));
}

/** Looks at the place in an image where the pointer is. */
function lookWherePointed(image, event) {
  const [, rows, columns] = image.dataset.cells.split(' ').map(Number);
  const box = image.getBoundingClientRect();
  const share = (offset, length, count) => Math.min(Math.max(Math.floor(offset / length * count), 0), count - 1);
  lookAt(image, share(event.clientY - box.top, box.height, rows), share(event.clientX - box.left, box.width, columns));
}

function lookAt(image, row, column) {
  const [, rows, columns] = image.dataset.cells.split(' ').map(Number);
  placesInImages.set(image, [row, column]);
  const svg = image.closest('svg');
  let frame = svg.querySelector('.frame');
  if (!frame) {
    frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    frame.setAttribute('class', 'frame');
    svg.append(frame);
  }
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(image.getAttribute(name)));
  const place = { x: x + width / columns * column, y: y + height / rows * row, width: width / columns, height: height / rows };
  for (const [name, value] of Object.entries(place)) frame.setAttribute(name, value);
}

/** Gives a cell the focus, and its group’s tab stop. */
function goTo(cell) {
  for (const other of cellsIn(cell.closest(groupSelector))) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
