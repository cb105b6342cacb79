// What a token lets its bearer do: the actions of /v1/me of each service, each with its operation in the contract.

import { copy, element, reasonOf } from "/page.js";
import { read, text } from "/language.js";

const METHODS = ["get", "post", "put", "patch", "delete"];

/** What one service lets the bearer do: `{service, calls}`, or `{service, error}`. */
export async function callsOf(service, token) {
  try {
    const [me, contract] = await Promise.all([
      read(service.url + "/v1/me", token),
      read(service.openapi + "?format=json"),
    ]);
    const operations = operationsOf(contract);
    return { service, calls: me.actions.map((action) => operations.get(action) ?? { action }) };
  } catch (error) {
    return { service, error };
  }
}

function operationsOf(contract) {
  const operations = new Map();
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const method of METHODS.filter((each) => each in item)) {
      operations.set(item[method].operationId, { ...item[method], path, method: method.toUpperCase() });
    }
  }
  return operations;
}

// --- a command for the shell

const quoted = (words) => `'${words.replaceAll("'", "'\\''")}'`;

function addressOf(call, url, scope) {
  const organisation = scope?.startsWith("organisation:") ? scope.split(":")[1] : null;
  const path = organisation && call.path.startsWith("/v1/organisations/{id}")
    ? call.path.replace("{id}", organisation)
    : call.path;
  const query = (call.parameters ?? [])
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name, example }) => `${name}=${example === undefined ? `{${name}}` : encodeURIComponent(example)}`);
  return url + path + (query.length ? "?" + query.join("&") : "");
}

function headersOf(call) {
  const named = new Set((call.parameters ?? []).filter((one) => one.in === "header").map((one) => one.name));
  return [
    ...(named.has("Idempotency-Key") ? ["Idempotency-Key: " + crypto.randomUUID()] : []),
    ...(named.has("If-Match") ? ["If-Match: ETAG"] : []),
  ];
}

function bodyOf(call) {
  const [type, content] = Object.entries(call.requestBody?.content ?? {})[0] ?? [];
  if (!type) {
    return [];
  }
  const example = content.example ?? Object.values(content.examples ?? {})[0]?.value;
  const body = example === undefined ? "--data-binary @{file}"
    : typeof example === "string" ? "--data-binary " + quoted(example)
    : "-d " + quoted(JSON.stringify(example, null, 2));
  return ["-H " + quoted("Content-Type: " + (type === "*/*" ? "application/octet-stream" : type)), body];
}

/** With the token as the shell's variable TOKEN. `-g` leaves the braces alone, where somebody puts an own value. */
export function command(call, url, scope) {
  return [
    "curl -sSg " + (call.method === "GET" ? "" : `-X ${call.method} `) + quoted(addressOf(call, url, scope)),
    '-H "Authorization: Bearer $TOKEN"',
    ...headersOf(call).map((header) => "-H " + quoted(header)),
    ...bodyOf(call),
  ].join(" \\\n  ");
}

// --- what is shown

const pageOf = (call, service) =>
  `${service.documentation}/#/${encodeURIComponent(call.tags[0])}/${call.operationId}`;

function shown(call, service, token, scope) {
  const link = element("a", {
    href: pageOf(call, service), target: "_blank", rel: "noopener", lang: "en", textContent: call.summary,
  });
  link.dataset.operation = call.operationId;
  const details = element("details", {}, element("summary", { textContent: text("calls.command") }));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) {
      const line = command(call, service.url, scope);
      const button = element("button", { type: "button", textContent: text("calls.copy") });
      button.addEventListener("click", () =>
        copy(button, `TOKEN=${token}\n${line}\n`, () => text("calls.copy"), () => text("copied")));
      details.append(element("pre", { textContent: line }), element("p", { className: "row" }, button));
    }
  });
  return element("li", {},
    link,
    element("p", { className: "address" },
      element("strong", { className: "method", textContent: call.method }),
      element("code", { textContent: call.path })),
    details);
}

function group(tag, calls, service, token, scope) {
  const details = element("details", { className: "group" },
    element("summary", {},
      element("span", { lang: "en", textContent: tag }),
      element("span", { className: "muted", textContent: ` ${calls.length}` })),
    element("ul", {}, ...calls.map((call) => shown(call, service, token, scope))));
  details.dataset.key = service.id + " " + tag;
  return details;
}

const failed = (words) => element("p", { className: "failed", textContent: words });

/** One service's calls, those of a subject together; an action that the contract does not have is not passed over. */
export function section({ service, calls = [], error }, token, scope) {
  const groups = new Map();
  for (const call of calls.filter((each) => each.operationId)) {
    groups.set(call.tags[0], [...(groups.get(call.tags[0]) ?? []), call]);
  }
  return element("section", {},
    element("h3", { textContent: text("service." + service.id) }),
    ...(error ? [failed(text("calls.failed", { reason: reasonOf(error) }))] : []),
    ...calls.filter((each) => !each.operationId).map(({ action }) => failed(text("calls.unknown", { action }))),
    ...[...groups].map(([tag, of]) => group(tag, of, service, token, scope)));
}
