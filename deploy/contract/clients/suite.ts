/** The four services as a stranger's program meets them: clients of the contracts' types, and tokens of demo people. */
import createClient from 'openapi-fetch';
import type { paths as AccessPaths } from './access-grant.js';
import type { paths as RegistryPaths } from './institution-registry.js';
import type { paths as RegistrationPaths } from './registration.js';
import type { paths as SupportPaths } from './support-ticket.js';

declare const process: { env: Record<string, string | undefined>; exitCode: number };

function address(name: string): string {
  const told = process.env[name];
  if (told === undefined) {
    throw new Error(`${name} is the address of a part of the suite, and not set`);
  }
  return told;
}

const ACCESS = address('ACCESS_GRANT');
const OIDC = address('OIDC');

/** @param token of an access; null asks as anybody may */
export function clients(token: string | null) {
  const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
  return {
    registry: createClient<RegistryPaths>({ baseUrl: address('INSTITUTION_REGISTRY'), headers }),
    registration: createClient<RegistrationPaths>({ baseUrl: address('REGISTRATION'), headers }),
    // In JSON, what may be had as a sheet too.
    access: createClient<AccessPaths, 'application/json' | 'application/problem+json'>({ baseUrl: ACCESS, headers }),
    support: createClient<SupportPaths>({ baseUrl: address('SUPPORT_TICKET'), headers }),
  };
}

export type Clients = ReturnType<typeof clients>;

/** What national login and token exchange are in a browser; the demo provider has a way without one. */
export async function login(person: string, scope: string | null): Promise<string> {
  const asked = await fetch(`${OIDC}/demo/id-token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person, client_id: 'viis-script' }),
  });
  const { id_token } = (await asked.json()) as { id_token: string };
  const { data, error } = await createClient<AccessPaths>({ baseUrl: ACCESS }).POST('/oauth2/token', {
    body: {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: id_token,
      client_id: 'viis-script',
      ...(scope === null ? {} : { scope }),
    },
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    bodySerializer: form => new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])),
  });
  if (data === undefined) {
    throw new Error(`${person} gets no token: ${JSON.stringify(error)}`);
  }
  return data.access_token;
}
