// The page comes to life. Without this program it is complete, but still.

async function start() {
  const book = document.querySelector('.book');
  let place;
  layout.start();
  document.body.append(explanation.panel, explanation.voice);
  tools.start();
  whatIf.start();
  twins.start();
  share.start();
  contents.start();
  search.start();
  present.start();
  printing.start();
  listenForAnswers(book);
  address.start();
  embed.show();
  try {
    // The command leaves a lesson out of which each edit would hold the page up for seconds.
    if (!element('lesson').textContent) throw new Error(withoutLesson);
    // The worker computes while the page is made reachable.
    const computed = generator.start().then(() => generator.ask('open', { part: 0, lesson: element('lesson').textContent }));
    makeReachable(book);
    const answer = JSON.parse((await computed).head);
    const { later, parts } = generator.form;
    lessons.own = lessonsOf(later);
    for (const name of Object.keys(later)) {
      const kept = element(`lesson-of-${name}`);
      if (kept) later[name] = JSON.parse(await generator.ask('note', { part: parts.indexOf(name), lesson: kept.textContent }));
    }
    lessons.all = lessons.start = { 'by-hand': answer.lesson, ...lessonsOf(later) };
    lessons.twin = answer.twin;
    // What the chapters were made from is asked for when nobody waits for it.
    const sections = chaptersOf(0);
    generator.ask('elements', { part: 0, chapters: [...sections.keys()] })
      .then(chapters => chapters.forEach((elements, number) => remember(sections[number], elements)), () => {});
    place = placeInSight();
    if (later.learning) {
      training.start();
      model.start();
      vectors.start();
      notebook.start();
    }
  } catch ({ message }) {
    // Once it runs, what it stops at is the lesson.
    const why = generator.isRunning ? `The generator stopped (${message}). ${withoutAnything} Reload the page to try again.` : withoutGenerator;
    goStill(message === withoutLesson ? withoutLesson : why);
  }
  if (lessons.now) {
    listenForQuestions(book);
    listenForPastes();
    whatIf.refresh();
    twins.refresh();
    tools.refresh();
    tools.ready(true);
    document.body.classList.add('alive');
    // What has come to stand above the line that is read would push it down.
    if (!present.isOn) goBackTo(place);
  }
  layout.finish();
  addEventListener('popstate', () => address.arrive());
  await address.arrive();
  address.hasArrived = true;
}

const withoutAnything = 'All that is written here can be read and presented without it.';

const withoutGenerator = `This browser cannot run the page’s generator. ${withoutAnything}`;

const withoutLesson = `This lesson has more than 4 MiB, which is more than a page can compute with. ${withoutAnything}`;

/** Says once that the generator does not run, and hides what cannot work without it: all but to read and to present. */
function goStill(why = withoutGenerator) {
  generator.stop();
  document.body.classList.remove('alive');
  if (!explanation.panel.hidden) explanation.close();
  for (const sheet of all('.sheet')) sheet.hidden = true;
  tools.ready(false);
  for (const form of all('.question .answer, .try')) form.remove();
  for (const cell of all(cellSelector)) for (const name of ['tabindex', 'role']) cell.removeAttribute(name);
  for (const table of all('table[data-quantity]')) table.removeAttribute('role');
  for (const figure of all('svg.drawing[role=group]')) figure.setAttribute('role', 'img');
  for (const scroll of all('.scroll:not(:has(td[tabindex]))')) {
    const label = scroll.firstElementChild.getAttribute('aria-label');
    for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': label })) scroll.setAttribute(name, value);
  }
  tools.warn(why);
}

addEventListener('DOMContentLoaded', start);
