// One chapter, or one thing of it, without the tools: `#embed=softmax`, `#embed=softmax.table.2`, for a frame in somebody’s page. It
// answers as in the book, and a lesson in the address is its lesson.

const embed = {
  /** What can stand alone, and how it is found among the elements of a chapter; they count from 1. */
  kinds: { table: '.matrix', figure: 'figure:not(.matrix)', question: '.question' },

  /** Shows what the address names, or the whole book where it names nothing. */
  show() {
    const { embed: place } = address.parts;
    for (const mark of all('.alone')) mark.classList.remove('alone', 'partly');
    const [id, kind, number = 1] = place.split('.');
    const section = chapters().find(one => one.id === id);
    const one = !kind ? section : section && this.kinds[kind] && all(this.kinds[kind], section)[number - 1];
    document.body.classList.toggle('embedded', Boolean(one));
    if (place && !one) return tools.say(`The address means “${place}”, which this book does not have.`);
    if (one && one !== section) section.classList.add('partly');
    for (let node = one; node && node.localName !== 'main'; node = node.parentElement) node.classList.add('alone');
  },
};
