// The start page: who is logged in, what that person may do, and what runs. All that is shown follows from `now`, so that
// it can be shown again in another language.

import { $, config, copy, element, reasonOf } from "/page.js";
import { language, read, speak, text } from "/language.js";
import { answered, claimsOf, exchange, idTokenOf, login } from "/login.js";
import { callsOf, section } from "/calls.js";

const now = {
  person: null,
  token: null,
  scope: "",
  scopes: [],
  names: new Map(), // of organisations, by id
  message: () => "",
  failed: false,
  calls: null, // by service; null while they are loaded
  parts: null, // null when the suite has stopped
};

// --- what is shown

function showPeople() {
  $("people").replaceChildren(...config.people.map((person) => {
    const button = element("button", { type: "button" },
      element("strong", { textContent: `${person.givenName} ${person.familyName}` }),
      element("small", { textContent: language() === "lv" ? person.postLv : person.post }));
    button.dataset.person = person.id;
    button.setAttribute("aria-pressed", String(person.id === now.person));
    button.addEventListener("click", () => login(person.id));
    return element("li", {}, button);
  }));
}

function showResult() {
  const person = config.people.find((each) => each.id === now.person);
  $("result").hidden = !person;
  $("result-heading").textContent = person ? `${person.givenName} ${person.familyName}` : "";
  $("result-message").textContent = now.message();
  $("result-message").className = now.failed ? "failed" : "";
  $("result-token").hidden = !now.token;
  if (now.token) {
    $("scope").replaceChildren(...now.scopes.map(({ scope, roles }) =>
      element("option", { value: scope, textContent: `${placeOf(scope)}: ${roles.join(", ")}` })),
      element("option", { value: "", textContent: text("scope.none") }));
    $("scope").value = now.scope;
    $("token").value = now.token;
    $("claims").textContent = JSON.stringify(claimsOf(now.token), null, 2);
    showExpiry();
  }
}

function placeOf(scope) {
  return scope === "country" ? text("scope.country") : now.names.get(scope.split(":")[1]) ?? scope;
}

function showCalls() {
  const open = new Set([...document.querySelectorAll("#calls details[open][data-key]")].map((each) => each.dataset.key));
  $("possible").hidden = !now.token;
  $("calls").replaceChildren(...now.calls
    ? now.calls.map((found) => section(found, now.token, now.scope))
    : [element("p", { textContent: text("calls.loading") })]);
  for (const group of document.querySelectorAll("#calls details[data-key]")) {
    group.open = open.has(group.dataset.key);
  }
}

function showServices() {
  $("mails").href = config.mails;
  $("services").replaceChildren(...config.services.map((service) => element("li", {},
    element("strong", { textContent: text("service." + service.id) }),
    element("small", { textContent: service.url }),
    element("a", { href: service.documentation, textContent: text("services.documentation") }),
    element("a", { href: service.openapi, textContent: text("services.contract") }))));
}

function showHealth() {
  const parts = now.parts ?? [];
  const up = parts.filter((part) => part.up).length;
  const summary = now.parts ? text("health.summary", { up, all: parts.length }) : text("health.stopped");
  if ($("health-summary").textContent !== summary) {
    $("health-summary").textContent = summary;
  }
  $("health").replaceChildren(...parts.map((part) => element("li", {},
    element("span", { className: "state " + (part.up ? "up" : "down"), textContent: text(part.up ? "health.up" : "health.down") }),
    element("span", { textContent: part.part }),
    element("span", { className: "port", textContent: part.port }))));
}

function showExpiry() {
  if (now.token) {
    const seconds = Math.round(claimsOf(now.token).exp - Date.now() / 1000);
    $("expiry").textContent = seconds > 0 ? text("token.valid", { seconds }) : text("token.expired");
  }
}

// --- what happens

function say(message, failed = false) {
  Object.assign(now, { message, failed });
  showResult();
}

async function backFromLogin() {
  const attempt = answered();
  if (!attempt) {
    return;
  }
  now.person = attempt.person;
  say(() => text("login.running"));
  showPeople();
  const idToken = await idTokenOf(attempt);
  const token = await exchange(idToken, attempt.scope);
  const { scopes } = await read(config.me, token);
  if (attempt.scope === undefined && scopes.length) {
    await login(attempt.person, scopes[0].scope);
    return;
  }
  Object.assign(now, { token, scopes, scope: attempt.scope ?? "" });
  const roles = claimsOf(token).roles ?? [];
  say(() => roles.length ? text("login.done", { roles: roles.join(", ") }) : text("login.no-roles"));
  showCalls();
  $("result-heading").focus();
  await Promise.all([nameScopes(), loadCalls()]);
}

/** Names are public; without them the ids do. */
async function nameScopes() {
  await Promise.allSettled(now.scopes.filter(({ scope }) => scope !== "country").map(async ({ scope }) => {
    const id = scope.split(":")[1];
    now.names.set(id, (await read(`${config.organisations}/${id}`)).name);
  }));
  showResult();
}

async function loadCalls() {
  now.calls = await Promise.all(config.services.map((service) => callsOf(service, now.token)));
  showCalls();
}

async function refreshHealth() {
  now.parts = await read("/health.json").catch(() => null);
  showHealth();
}

async function told(work) {
  try {
    await work();
  } catch (error) {
    say(() => reasonOf(error), true);
  }
}

$("scope").addEventListener("change", (event) => told(() => login(now.person, event.target.value)));
$("copy-token").addEventListener("click", () =>
  told(() => copy($("copy-token"), now.token, () => text("token.copy"), () => text("copied"))));

speak(() => {
  showPeople();
  showResult();
  showCalls();
  showServices();
  if (now.parts) {
    showHealth();
  }
});
refreshHealth();
setInterval(refreshHealth, 3000);
setInterval(showExpiry, 1000);
await told(backFromLogin);
