// The generator: the book’s own Swift, compiled to WebAssembly. It runs in a worker, so that the page answers while it computes.

/** What runs in the worker. It shares nothing with the page but the messages, so it must not use anything from outside. */
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

  async function begin({ base64, isDefaultBook }) {
    const packed = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const { instance } = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), { page });
    swift = instance.exports;
    swift.begin(isDefaultBook ? 1 : 0);
  }

  const questions = {
    begin,
    open({ lesson }) {
      const bytes = encoder.encode(lesson);
      const place = swift.reserve(bytes.length);
      new Uint8Array(swift.memory.buffer, place, bytes.length).set(bytes);
      swift.open();
      return answer();
    },
    explain({ chapter, cell }) {
      swift.explain(chapter, ...cell);
      return answer();
    },
    lesson() { swift.lesson(); return answer(); },
    content() { swift.content(); return answer(); },
    markdown() { swift.markdown(); return answer(); },
    memory: () => swift.memory.buffer.byteLength,
  };

  function answer() {
    return decoder.decode(new Uint8Array(swift.memory.buffer, swift.answerAddress(), swift.answerLength()));
  }

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
  waiting: new Map(),
  count: 0,
  /** Is told which share of a long training is done. */
  onprogress: () => {},

  start() {
    const source = new Blob([`(${generatorInWorker})()`], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.worker.onmessage = ({ data }) => {
      if ('progress' in data) return this.onprogress(data.progress);
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('failure' in data) reject(new Error(data.failure)); else resolve(data.answer);
    };
    const isDefaultBook = element('lesson').dataset.book === 'default';
    return this.ask('begin', { base64: element('generator').textContent, isDefaultBook });
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
  stop() {
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error('stopped'));
    this.waiting.clear();
  },
};
