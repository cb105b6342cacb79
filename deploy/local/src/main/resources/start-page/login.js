// Login (OpenID Connect with PKCE, RFC 7636) and exchange (RFC 8693).
// What must survive the redirect to the login lies in sessionStorage; tokens stay in this page's memory.

import { Failed, config } from "/page.js";
import { form, text } from "/language.js";

const redirect = location.origin + "/";

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

export function claimsOf(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

// An ID token is exchanged once, so each choice of a scope is a login, in which nothing is asked again.
export async function login(person, scope) {
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

/** The attempt that this page load answers, with what was answered; null after a reload or somebody else's question. */
export function answered() {
  const answer = new URLSearchParams(location.search);
  const attempt = JSON.parse(sessionStorage.getItem("login") ?? "null");
  sessionStorage.removeItem("login");
  history.replaceState(null, "", "/");
  return attempt && answer.get("state") === attempt.state ? { ...attempt, answer } : null;
}

export async function idTokenOf({ answer, verifier, nonce }) {
  if (!answer.has("code")) {
    throw new Failed(() => answer.get("error_description") ?? answer.get("error"));
  }
  const tokens = await form(config.login, {
    grant_type: "authorization_code",
    client_id: config.client,
    redirect_uri: redirect,
    code: answer.get("code"),
    code_verifier: verifier,
  });
  if (claimsOf(tokens.id_token).nonce !== nonce) {
    throw new Failed(() => text("login.other"));
  }
  return tokens.id_token;
}

export async function exchange(idToken, scope) {
  const answer = await form(config.exchange, {
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    subject_token: idToken,
    client_id: config.client,
    ...(scope ? { scope } : {}),
  });
  return answer.access_token;
}
