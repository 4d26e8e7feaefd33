// Small words for the document.

const element = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** An element with attributes, and what it holds: texts and elements. Texts are never read as markup. */
function make(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}

/** The one element that a piece of the generator’s own HTML describes. */
function fromHTML(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

const chapters = () => all('main > section');
/** The chapters of a part, which has its number in the book, from 0. */
const chaptersOf = part => all(`main > section[data-part="${part}"]`);
/** A chapter’s number in the book, which counts from 0 where something opens it. */
const numberOf = section => Number(section.dataset.number);
const isTyping = target => target.matches('input, textarea, select');
