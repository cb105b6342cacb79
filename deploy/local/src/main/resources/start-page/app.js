// Logs in with authorization code and PKCE, exchanges the ID token, and shows what comes of it.
// What must survive the redirect to the login lies in sessionStorage; tokens stay in this page's memory.

const $ = (id) => document.getElementById(id);
const config = await (await fetch("/config.json")).json();
const redirect = location.origin + "/";
const loggedIn = { person: null, expiresAt: 0 };

// --- small helpers

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

function claimsOf(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

async function form(url, fields) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.error_description || body.detail || body.error || `${url} answered ${answer.status}`);
  }
  return body;
}

async function read(url, token) {
  const answer = await fetch(url, token ? { headers: { Authorization: "Bearer " + token } } : {});
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer.json();
}

// --- login (OpenID Connect, RFC 7636) and exchange (RFC 8693)

// An ID token is exchanged once, so each choice of a scope is a login, in which nothing is asked again.
async function login(person, scope) {
  const attempt = { person, scope, state: random(), nonce: random(), verifier: random() };
  sessionStorage.setItem("login", JSON.stringify(attempt));
  const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(attempt.verifier));
  location.assign(config.authorize + "?" + new URLSearchParams({
    response_type: "code",
    scope: "openid",
    client_id: config.client,
    redirect_uri: redirect,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: base64url(challenge),
    code_challenge_method: "S256",
    login_hint: person,
  }));
}

async function backFromLogin() {
  const answer = new URLSearchParams(location.search);
  const attempt = JSON.parse(sessionStorage.getItem("login") ?? "null");
  sessionStorage.removeItem("login");
  history.replaceState(null, "", "/");
  if (!answer.has("state")) {
    return;
  }
  if (!attempt || answer.get("state") !== attempt.state) {
    return; // A reload, or an answer to somebody else's question.
  }
  show(attempt.person);
  if (!answer.has("code")) {
    throw new Error(answer.get("error_description") ?? answer.get("error"));
  }
  const tokens = await form(config.login, {
    grant_type: "authorization_code",
    client_id: config.client,
    redirect_uri: redirect,
    code: answer.get("code"),
    code_verifier: attempt.verifier,
  });
  if (claimsOf(tokens.id_token).nonce !== attempt.nonce) {
    throw new Error("The ID token answers another login.");
  }
  loggedIn.person = attempt.person;
  await firstToken(tokens.id_token, attempt.scope);
}

async function exchange(idToken, scope) {
  const answer = await form(config.exchange, {
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    subject_token: idToken,
    client_id: config.client,
    ...(scope ? { scope } : {}),
  });
  return answer.access_token;
}

async function firstToken(idToken, scope) {
  const token = await exchange(idToken, scope);
  const me = await read(config.me, token);
  await offer(me.scopes ?? []);
  const first = $("scope").value;
  if (scope === undefined && first) {
    await login(loggedIn.person, first);
    return;
  }
  $("scope").value = scope ?? "";
  await showToken(token);
}

async function offer(scopes) {
  const options = scopes.map(({ scope, roles }) =>
    element("option", { value: scope, textContent: `${scope}: ${roles.join(", ")}` }));
  options.push(element("option", { value: "", textContent: "no scope: own letters, applications as head, tickets" }));
  $("scope").replaceChildren(...options);
  // Names are public; without them the ids do.
  await Promise.allSettled(options.map(async (option) => {
    const [kind, id] = option.value.split(":");
    if (kind === "organisation") {
      const organisation = await read(`${config.organisations}/${id}`);
      option.textContent = option.textContent.replace(option.value, organisation.name);
    }
  }));
}

// --- what is shown

function show(person) {
  for (const button of $("people").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.person === person));
  }
  const known = config.people.find((each) => each.id === person);
  $("result").hidden = false;
  $("result-token").hidden = true;
  $("result-heading").textContent = `${known.givenName} ${known.familyName}`;
  $("result-message").textContent = "Logging in …";
  $("result-message").className = "";
}

function failed(error) {
  $("result").hidden = false;
  $("result-message").textContent = String(error.message ?? error);
  $("result-message").className = "failed";
}

async function showToken(token) {
  const claims = claimsOf(token);
  loggedIn.expiresAt = claims.exp * 1000;
  const roles = claims.roles?.length ? claims.roles.join(", ") : "no roles";
  $("result-message").textContent = `Logged in, ${roles}.`;
  $("result-message").className = "";
  $("token").value = token;
  $("claims").textContent = JSON.stringify(claims, null, 2);
  const organisation = claims.scope?.startsWith("organisation:") ? claims.scope.split(":")[1] : null;
  const url = organisation ? `${config.organisations}/${organisation}` : config.me;
  $("curl").value = `curl -sS -H "Authorization: Bearer ${token}" ${url}`;
  $("result-token").hidden = false;
  $("result-heading").focus();
  tick();
}

function tick() {
  const seconds = Math.round((loggedIn.expiresAt - Date.now()) / 1000);
  if (loggedIn.expiresAt) {
    $("expiry").textContent = seconds > 0 ? `valid for ${seconds} s` : "expired: choose the person again";
  }
}

async function refreshHealth() {
  let parts;
  try {
    parts = await read("/health.json");
  } catch {
    $("health-summary").textContent = "The suite has stopped.";
    return;
  }
  const down = parts.filter((part) => !part.up).length;
  const summary = down ? `${down} of ${parts.length} parts do not answer.` : `All ${parts.length} parts answer.`;
  if ($("health-summary").textContent !== summary) {
    $("health-summary").textContent = summary;
  }
  $("health").replaceChildren(...parts.map((part) => element("li", {},
    element("span", { className: "state " + (part.up ? "up" : "down"), textContent: part.up ? "● up" : "○ down" }),
    element("span", { textContent: part.part }),
    element("span", { className: "port", textContent: part.port }))));
}

function listPeople() {
  $("people").replaceChildren(...config.people.map((person) => {
    const button = element("button", { type: "button" },
      element("strong", { textContent: `${person.givenName} ${person.familyName}` }),
      element("small", { textContent: person.post }));
    button.dataset.person = person.id;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => login(person.id));
    return element("li", {}, button);
  }));
}

function listServices() {
  $("mails").href = config.mails;
  $("services").replaceChildren(...config.services.map((service) => element("li", {},
    element("strong", { textContent: service.title }),
    element("small", { textContent: service.url }),
    element("a", { href: service.documentation, textContent: "Documentation" }),
    element("a", { href: service.openapi, textContent: "OpenAPI" }))));
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = button.textContent;
    await navigator.clipboard.writeText($(button.dataset.copy).value);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = text; }, 1500);
  });
}
$("scope").addEventListener("change", async (event) => {
  try {
    await login(loggedIn.person, event.target.value);
  } catch (error) {
    failed(error);
  }
});

listPeople();
listServices();
refreshHealth();
setInterval(refreshHealth, 3000);
setInterval(tick, 1000);
try {
  await backFromLogin();
} catch (error) {
  failed(error);
}
