// Questions: an answer is taken, and judged. What to say of a number is the generator’s business; a cell that is pointed at as
// the first wrong one is compared with the one that is.

const spoiltCell = '.question[data-first] tbody td';

/** Gives the questions in a part of the page what one needs to answer them. */
function equipQuestions(within) {
  const questions = all('.question', within);
  if (within.matches('.question')) questions.push(within);
  for (const question of questions) {
    const verdict = make('p', { class: 'verdict', role: 'status' });
    const details = question.querySelector('details');
    if (question.dataset.judge) {
      const field = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', size: 8 });
      const judge = event => {
        event.preventDefault();
        judgeNumber(question, field.value, verdict);
      };
      details.before(make('form', { class: 'answer', onsubmit: judge },
        make('label', {}, 'Your number ', field), ' ', make('button', {}, 'Check')), verdict);
    } else if (question.dataset.first) {
      all('tbody td', question.querySelector('table')).forEach((cell, place) => cell.setAttribute('tabindex', place === 0 ? '0' : '-1'));
      details.before(verdict);
    }
  }
}

async function judgeNumber(question, text, verdict) {
  const { right, html } = JSON.parse(await askOrRevive('judge', { ...addressOf(question), text }) ?? '{}');
  verdict.innerHTML = html ?? '';
  question.classList.toggle('answered', right);
}

/** Says whether a cell is the first wrong one, without telling more than that. */
function judgePlace(cell) {
  const question = cell.closest('.question');
  const [row, column] = question.dataset.first.split(' ').map(Number);
  const place = [cell.parentElement.sectionRowIndex, cell.cellIndex - 1];
  const isFirst = place[0] === row && place[1] === column;
  const isBefore = place[0] < row || (place[0] === row && place[1] < column);
  question.querySelector('.verdict').textContent = isFirst ? 'Right: this is the first. The answer says what happened.'
    : isBefore ? `Not yet: ${cell.textContent} is right there.` : 'Not yet: there is a wrong one before it.';
  question.classList.toggle('answered', isFirst);
}

function listenForAnswers(book) {
  book.addEventListener('click', ({ target }) => {
    const cell = target.closest(spoiltCell);
    if (cell) judgePlace(cell);
  });
  book.addEventListener('keydown', event => {
    if (!event.target.matches(spoiltCell)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      judgePlace(event.target);
    } else if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const next = neighbour(event.target, event.key);
      if (next) goTo(next);
    }
  });
}
