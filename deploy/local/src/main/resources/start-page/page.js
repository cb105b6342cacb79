// What the other modules make pages of, and how they ask.

export const $ = (id) => document.getElementById(id);
export const config = await (await fetch("/config.json")).json();

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** What went wrong, in the language that is spoken when it is read. */
export class Failed extends Error {
  constructor(text) {
    super();
    this.text = text;
  }
}

export const reasonOf = (error) => error instanceof Failed ? error.text() : String(error.message ?? error);

/** Tells for a moment that it is done; `label` and `done` give their text in the language that is spoken then. */
export async function copy(button, text, label, done) {
  clearTimeout(button.returning);
  await navigator.clipboard.writeText(text);
  button.textContent = done();
  button.returning = setTimeout(() => { button.textContent = label(); }, 1500);
}
