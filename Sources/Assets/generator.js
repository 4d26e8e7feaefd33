// The generator: the book’s own Swift, compiled to WebAssembly. It runs in a worker, so that the page answers while it computes.

/** What runs in the worker. It shares nothing with the page but the messages, so it uses nothing from outside but what unpacks it. */
function generatorInWorker() {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  let swift;

  /** What Swift may ask of the page: to read a number, and to hear how far a long training is. */
  const page = {
    number(text, result) {
      const memory = new DataView(swift.memory.buffer);
      let end = text;
      while (memory.getUint8(end)) end++;
      const number = Number(decoder.decode(new Uint8Array(swift.memory.buffer, text, end - text)));
      memory.setFloat64(result, number, true);
      return Number.isNaN(number) ? -1 : end - text;
    },
    progress: share => postMessage({ progress: share }),
  };

  async function begin({ packed, isDefaultBook }) {
    const { instance } = await WebAssembly.instantiate(moduleOf(bytesOf(packed)), { page });
    swift = instance.exports;
    swift.begin(isDefaultBook ? 1 : 0);
    return answer();
  }

  const questions = {
    begin,
    /** Computes a part for a lesson, and writes some of its chapters. */
    open({ part, lesson, chapters = [] }) {
      write(lesson);
      swift.open(part);
      const head = answer();
      return { head, chapters: head.startsWith('{"error"') ? [] : this.elements({ part, chapters }) };
    },
    /** Each of some chapters, by their numbers in the part, as its elements; one that reads as when it was written last is empty. */
    elements: ({ part, chapters }) => chapters.map(chapter => {
      swift.elements(part, chapter);
      return answer().split('\u001e').slice(1);
    }),
    note({ part, lesson }) { write(lesson); swift.note(part); return answer(); },
    train({ lesson }) { write(lesson); swift.train(); return answer(); },
    /** Trains for so many milliseconds; gives how many steps are left, and what the training looks like. */
    advance({ milliseconds }) {
      const end = performance.now() + milliseconds;
      let left;
      do left = swift.advance(1); while (left > 0 && performance.now() < end);
      swift.trainingNow();
      return { left, now: answer() };
    },
    endTraining() { swift.endTraining(); return answer(); },
    /** Lets the model look with some shares; gives the reply to that, which is the chapter of that number. */
    look({ part, chapter, shares }) { write(shares.join(' ')); swift.look(); return this.elements({ part, chapters: [chapter] }); },
    judge({ part, chapter, cell, text }) {
      write(text);
      swift.judge(part, chapter, ...cell);
      return answer();
    },
    explain({ part, chapter, cell }) {
      swift.explain(part, chapter, ...cell);
      return answer();
    },
    lesson({ part = 0 }) { swift.lesson(part); return answer(); },
    content() { swift.content(); return answer(); },
    worksheets({ students, seed, isKey }) { swift.worksheets(students, seed, isKey); return answer(); },
    notebook() { swift.notebook(); return answer(); },
    // The bytes of a ZIP, which begins with PK, or a sentence that says why there is none.
    spreadsheet() { swift.spreadsheet(); return answeredBytes()[0] === 0x50 ? answeredBytes().slice() : answer(); },
    markdown() { swift.markdown(); return answer(); },
    memory: () => swift.memory.buffer.byteLength,
  };

  function write(text) {
    const bytes = encoder.encode(text);
    const place = swift.reserve(bytes.length);
    new Uint8Array(swift.memory.buffer, place, bytes.length).set(bytes);
  }

  const answeredBytes = () => new Uint8Array(swift.memory.buffer, swift.answerAddress(), swift.answerLength());

  function answer() { return decoder.decode(answeredBytes()); }

  // One question after the other, in the order in which they come.
  let last = Promise.resolve();
  onmessage = ({ data: { id, question, ...rest } }) => {
    last = last.then(async () => {
      try {
        postMessage({ id, answer: await questions[question](rest) });
      } catch (error) {
        postMessage({ id, failure: String(error) });
      }
    });
  };
}

/** The page’s side: asks the worker, and begins anew when it has been stopped. */
const generator = {
  worker: null,
  isRunning: false,
  waiting: new Map(),
  count: 0,
  /**
   * What there is to change. The conventions: of each its key, words, what it is in the paper and in the notebook, and its choices
   * if these are few. The names of the parts. And what each later part is written for, before a reader changes it.
   */
  form: { conventions: [], parts: [], later: {} },
  /** Is told which share of a long training is done. */
  onprogress: () => {},

  async start() {
    const source = new Blob([bytesOf, moduleOf, `(${generatorInWorker})()`], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.worker.onerror = () => this.stop(new Error('The generator does not start.'));
    this.worker.onmessage = ({ data }) => {
      if ('progress' in data) return this.onprogress(data.progress);
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('failure' in data) reject(new Error(data.failure)); else resolve(data.answer);
    };
    const isDefaultBook = element('lesson').dataset.book === 'default';
    const form = JSON.parse(await this.ask('begin', { packed: element('generator').textContent, isDefaultBook }));
    this.form = { ...form, later: Object.fromEntries(form.later.map((later, place) => [form.parts[place + 1], later])) };
    this.isRunning = true;
  },

  /** What the generator answers to a question; fails if it is stopped, or if the generator breaks over it. */
  ask(question, details = {}) {
    return new Promise((resolve, reject) => {
      const id = this.count++;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, question, ...details });
    });
  },

  /** Ends whatever it is doing; it has to be started again. */
  stop(reason = new Stopped()) {
    this.isRunning = false;
    this.worker?.terminate();
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  },
};
