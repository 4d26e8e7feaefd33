// Work for the generator: one piece after the other, in the order in which the reader asked. What takes long says so, and can be
// stopped; what is still waiting then is not begun.

const work = {
  last: Promise.resolve(),
  /** How often the reader has stopped. */
  stops: 0,

  /** Does something once all that was asked for before is done, and gives what it comes to. Where it cannot, the error says why. */
  add(words, act) {
    const stops = this.stops;
    const done = this.last.then(() => {
      if (stops !== this.stops) throw new Stopped();
      return this.perform(words, act);
    });
    this.last = done.catch(() => {});
    return done;
  },

  async perform(words, act) {
    const patience = setTimeout(() => tools.busy(words), 250);
    generator.onprogress = share => tools.busy(`Training: ${Math.floor(share * 100)} %`);
    try {
      return await act();
    } catch (error) {
      await revive();
      throw error instanceof Stopped ? error : new Error(generator.isRunning ? broken(error) : withoutGenerator);
    } finally {
      clearTimeout(patience);
      tools.idle();
    }
  },

  stop() {
    if (training.isRunning) return training.stop();
    this.stops++;
    generator.stop();
  },
};

/** What is said where the generator breaks: it runs out of memory, or into a mistake of its own. */
const broken = ({ message }) => `The generator stopped (${message}): this is too much for it. All is as it was.`;

class Stopped extends Error {
  constructor() { super('Stopped; all is as it was.'); }
}

/** What the generator answers to a small question; null where it is stopped, or breaks over it, says so and is started anew. */
async function askOrRevive(question, details) {
  try {
    return await generator.ask(question, details);
  } catch (error) {
    if (error instanceof Stopped) return null;
    await revive();
    if (generator.isRunning) tools.warn(broken(error));
    return null;
  }
}

/** Starts the generator anew, with the lessons that the page shows; where it does not start, the page goes on without it. */
async function revive() {
  generator.stop();
  try {
    await generator.start();
    if (lessons.now) await generator.ask('open', { part: 0, lesson: JSON.stringify(lessons.now) });
    for (const [part, name] of generator.form.parts.entries()) {
      if (part && lessons.all[name]) await generator.ask('note', { part, lesson: textOf(lessons.all[name]) });
    }
    await lessons.mend();
  } catch {
    goStill();
  }
}
