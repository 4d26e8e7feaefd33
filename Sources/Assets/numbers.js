// A given number is changed where it stands.

/** Makes the number that is explained a field; what is typed there is read like any lesson. */
function editNumber({ origin, address, path, number }, begun) {
  const cell = [origin, ...elementsAt(address)].find(place => place?.isConnected && place.localName === 'td');
  if (!cell || cell.querySelector('input')) return;
  const shown = [...cell.childNodes];
  const field = make('input', { class: 'number', value: begun ?? number, 'aria-label': path, inputmode: 'decimal' });
  cell.replaceChildren(field);
  field.focus();
  if (begun === undefined) field.select();
  let isOver = false;

  const leave = () => {
    isOver = true;
    complaint(cell, null);
    cell.replaceChildren(...shown);
  };
  const commit = async () => {
    if (isOver) return;
    if (field.value.trim() === number) return leave();
    isOver = true;
    const error = await lessons.change(withValue(lessons.now, path, typed(field.value)));
    if (!error) return complaint(cell, null);
    isOver = false;
    field.setAttribute('aria-invalid', 'true');
    complaint(cell, error.message);
    field.focus();
  };
  field.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') { leave(); goTo(cell); }
    if (event.key === 'Tab') commit();
  });
  field.addEventListener('blur', () => { if (!isOver && field.getAttribute('aria-invalid') !== 'true') commit(); });
}

/** Says below a table what is wrong with a number in it, or takes that back. */
function complaint(cell, message) {
  const figure = cell.closest('figure');
  figure?.querySelector('.error')?.remove();
  if (message) figure?.append(make('p', { class: 'error', role: 'alert' }, message));
}
