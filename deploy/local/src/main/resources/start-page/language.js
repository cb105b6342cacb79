// Latvian and English: what was chosen here before, else what the browser prefers, else Latvian.

import { Failed, $ } from "/page.js";

const LANGUAGES = ["lv", "en"];
const texts = await (await fetch("/texts.json")).json();
let spoken = [localStorage.getItem("language"), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  .find((language) => LANGUAGES.includes(language)) ?? "lv";

export const language = () => spoken;

export function text(key, values = {}) {
  return Object.entries(values)
    .reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), texts[key][spoken]);
}

function translate() {
  document.documentElement.lang = spoken;
  document.title = text("title");
  for (const translated of document.querySelectorAll("[data-text]")) {
    translated.textContent = text(translated.dataset.text);
  }
  $("languages").setAttribute("aria-label", text("languages"));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === spoken));
  }
}

/** Shows the page in its language, now and whenever another is chosen. */
export function speak(show) {
  const say = () => {
    translate();
    show();
  };
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      spoken = button.dataset.language;
      localStorage.setItem("language", spoken);
      say();
    });
    button.disabled = false; // A click before this would have been lost.
  }
  say();
}

// --- asking, in the language that the answer is to be in

async function ask(url, request) {
  const answer = await fetch(url, { ...request, headers: { ...request.headers, "Accept-Language": spoken } });
  if (answer.ok) {
    return answer.json();
  }
  const body = await answer.json().catch(() => ({}));
  const told = body.error_description || body.detail || body.title || body.error;
  throw new Failed(() => told ?? text("failed", { url, status: answer.status }));
}

export const form = (url, fields) => ask(url, { method: "POST", body: new URLSearchParams(fields) });

export const read = (url, token) => ask(url, token ? { headers: { Authorization: "Bearer " + token } } : {});
