// The page comes to life. Without this program it is complete, but still.

async function start() {
  const book = document.querySelector('.book');
  document.body.append(explanation.panel, explanation.voice);
  tools.start();
  whatIf.start();
  share.start();
  present.start();
  address.start();
  try {
    // The worker computes while the page is made reachable.
    const computed = generator.start().then(() => generator.ask('open', { lesson: element('lesson').textContent }));
    makeReachable(book);
    listenForQuestions(book);
    listenForAnswers(book);
    const answer = read(await computed);
    remember(answer);
    lessons.now = lessons.start = answer.lesson;
  } catch (error) {
    return tools.warn('This browser cannot run the page’s generator. All that is written here can be read without it.');
  }
  whatIf.refresh();
  tools.refresh();
  document.body.classList.add('alive');
  addEventListener('popstate', () => address.arrive());
  await address.arrive();
}

addEventListener('DOMContentLoaded', start);
