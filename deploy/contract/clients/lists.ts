/**
 * Reads every list of the four services with the types that are made of their contracts. A list that is missing here, a member
 * that is not in the contract, one that may be null and is used as if it could not: none of that compiles.
 */
import type { paths as AccessPaths } from './access-grant.js';
import type { paths as RegistryPaths } from './institution-registry.js';
import type { paths as RegistrationPaths } from './registration.js';
import type { paths as SupportPaths } from './support-ticket.js';
import { list, type Lists, type Reading } from './reading.js';

export const registry: Record<Lists<RegistryPaths>, Reading> = {
  '/v1/organisations': list(
    ({ registry }, query) => registry.GET('/v1/organisations', { params: { query } }),
    one => [one.id, one.name.toUpperCase(), one.registrationNumber?.length ?? null, one.founderId, one.closure?.reason ?? null],
  ),
  '/v1/organisations/{id}/acts': list(
    ({ registry }, query, id) => registry.GET('/v1/organisations/{id}/acts', { params: { path: { id }, query } }),
    one => [one.id, one.kind, one.actorId, one.roles.length, one.basisNumber],
  ),
  '/v1/organisations/{id}/headships': list(
    ({ registry }, _, id) => registry.GET('/v1/organisations/{id}/headships', { params: { path: { id } } }),
    one => [one.id, one.givenName, one.surname, one.personId, one.acting, one.from, one.lastDay ?? 'open'],
  ),
  '/v1/headship-proposals': list(
    ({ registry }, query) => registry.GET('/v1/headship-proposals', { params: { query } }),
    one => [one.id, one.organisationId, one.kind, one.state, one.personId, one.decidedAt],
  ),
};

export const registration: Record<Lists<RegistrationPaths>, Reading> = {
  '/v1/access-applications': list(
    ({ registration }, query) => registration.GET('/v1/access-applications', { params: { query } }),
    one => [one.id, one.version + 1, one.state, one.kind, one.basisNumber],
  ),
  '/v1/access-applications/{id}/attachments': list(
    ({ registration }, _, id) =>
      registration.GET('/v1/access-applications/{id}/attachments', { params: { path: { id } } }),
    one => [one.id, one.mediaType, one.sha256, one.size, one.addedAt],
  ),
  '/v1/access-applications/{id}/letters': list(
    ({ registration }, _, id) =>
      registration.GET('/v1/access-applications/{id}/letters', { params: { path: { id } } }),
    one => [one.id, one.applicationIds.length, one.kind, one.state, one.code],
  ),
  '/v1/access-applications/{id}/timeline': list(
    ({ registration }, _, id) => registration.GET('/v1/access-applications/{id}/timeline', { params: { path: { id } } }),
    one => [one.what, one.version, one.actorId, one.letterId, one.reasonCodes.length, one.happenedAt],
  ),
  '/v1/authorisations': list(
    ({ registration }, query) => registration.GET('/v1/authorisations', { params: { query } }),
    one => [one.id, one.organisationId, one.deputyId, one.number],
  ),
  '/v1/commitment-campaigns': list(
    ({ registration }, query) => registration.GET('/v1/commitment-campaigns', { params: { query } }),
    one => [one.id, one.deadline, one.state, one.startedAt],
  ),
  '/v1/commitment-campaigns/{id}/members': list(
    ({ registration }, query, id) =>
      registration.GET('/v1/commitment-campaigns/{id}/members', { params: { path: { id }, query } }),
    one => [one.id, one.personId, one.letterId, one.expiredAt, one.unprintable.length],
  ),
  '/v1/letter-samples': list(
    ({ registration }) => registration.GET('/v1/letter-samples'),
    one => [one.sample, one.kind, one.lang, one.href],
  ),
  '/v1/letter-text-proposals': list(
    ({ registration }, query) => registration.GET('/v1/letter-text-proposals', { params: { query } }),
    one => [one.id, one.sample, one.state, one.proposedBy],
  ),
  '/v1/letter-texts': list(
    ({ registration }, query) => registration.GET('/v1/letter-texts', { params: { query } }),
    one => [one.id, one.sample, one.lang, one.version, one.template.length],
  ),
  '/v1/mails': list(
    ({ registration }, query) => registration.GET('/v1/mails', { params: { query } }),
    one => [one.id, one.state, one.reason, one.findings.length, one.clerkId, one.settledAt],
  ),
  '/v1/me/commitments': list(
    ({ registration }) => registration.GET('/v1/me/commitments'),
    one => [one.id, one.campaignId, one.deadline, one.letterId],
  ),
  '/v1/me/letters': list(
    ({ registration }, query) => registration.GET('/v1/me/letters', { params: { query } }),
    one => [one.id, one.kind, one.state, one.employerId],
  ),
  '/v1/notifications': list(
    ({ registration }, query) => registration.GET('/v1/notifications', { params: { query } }),
    one => [one.id, one.occasion, one.personId, one.attempts, one.nextAttemptAt, one.fault],
  ),
  '/v1/paper-originals': list(
    ({ registration }, query) => registration.GET('/v1/paper-originals', { params: { query } }),
    one => [one.id, one.letterId, one.receivedOn, one.scanSha256, one.scanType],
  ),
  '/v1/people': list(
    ({ registration }, _, id) => registration.GET('/v1/people', { params: { query: { ids: [id] } } }),
    one => [one.personId, one.surname, one.email?.length ?? null, one.phone, one.employments.length, one.contacts.length],
  ),
};

export const access: Record<Lists<AccessPaths>, Reading> = {
  '/v1/accesses': list(
    ({ access }, query, personId) => access.GET('/v1/accesses', { params: { query: { ...query, personId } } }),
    one => [one.id, one.service, one.action, one.principalId, one.roles.length, one.organisationId],
  ),
  '/v1/decision-items': list(
    ({ access }, query) => access.GET('/v1/decision-items', { params: { query } }),
    one => [one.id, one.applicationId, one.state, one.kind, one.selfApplication],
  ),
  '/v1/deputyships': list(
    ({ access }, query) => access.GET('/v1/deputyships', { params: { query } }),
    one => [one.id, one.principalId, one.grantIds.length, one.from, one.lastDay, one.state],
  ),
  '/v1/employment-checks': list(
    ({ access }, query) => access.GET('/v1/employment-checks', { params: { query } }),
    one => [one.id, one.asOf, one.asked, one.capReached, one.releasedAt],
  ),
  '/v1/employment-questions': list(
    ({ access }, query) => access.GET('/v1/employment-questions', { params: { query } }),
    one => [one.id, one.personId, one.nights, one.suspendedAt, one.answeredBy],
  ),
  '/v1/grants': list(
    ({ access }, query) => access.GET('/v1/grants', { params: { query } }),
    one => [one.id, one.personId, one.objectId, one.role, one.from, one.lastDay, one.state, one.suspendedAt],
  ),
  '/v1/grants/{id}/history': list(
    ({ access }, query, id) => access.GET('/v1/grants/{id}/history', { params: { path: { id }, query } }),
    one => [one.at, one.kind, one.version],
  ),
  '/v1/head-reviews': list(
    ({ access }, query) => access.GET('/v1/head-reviews', { params: { query } }),
    one => [one.id, one.headId, one.dueOn, one.state, one.answeredBy, one.answeredAt],
  ),
  '/v1/head-reviews/{id}/grants': list(
    ({ access }, query, id) => access.GET('/v1/head-reviews/{id}/grants', { params: { path: { id }, query } }),
    one => [one.grantId, one.objectId, one.role, one.outcome],
  ),
  '/v1/ledger/roots': list(
    ({ access }, query) => access.GET('/v1/ledger/roots', { params: { query } }),
    one => [one.day, one.number + 1, one.sha256, one.timeStamp?.length ?? null, one.stampedAt],
  ),
  '/v1/me/logins': list(
    ({ access }, query) => access.GET('/v1/me/logins', { params: { query } }),
    one => [one.id, one.clientId, one.begunAt, one.expiresAt],
  ),
  '/v1/person-aliases': list(
    ({ access }, query) => access.GET('/v1/person-aliases', { params: { query } }),
    one => [one.id, one.aliasId, one.state, one.steps.length, one.version],
  ),
  '/v1/personal-data-reports/{id}/accesses': list(
    ({ access }, query, id) => access.GET('/v1/personal-data-reports/{id}/accesses', { params: { path: { id }, query } }),
    one => [one.id, one.service, one.actorId, one.principalId],
  ),
  '/v1/policies': list(
    ({ access }, query) => access.GET('/v1/policies', { params: { query } }),
    one => [one.id, one.code, one.inForce, one.versions.length],
  ),
  '/v1/policy-samples': list(
    ({ access }, query) => access.GET('/v1/policy-samples', { params: { query } }),
    one => [one.decisionId, one.drawnAt, one.verdict, one.officerId, one.reasonCode],
  ),
  '/v1/reason-codes': list(
    ({ access }) => access.GET('/v1/reason-codes'),
    one => [one.code, one.uses.length, one.endsLogins, one.titleLv, one.titleEn],
  ),
  '/v1/recertifications': list(
    ({ access }, query) => access.GET('/v1/recertifications', { params: { query } }),
    one => [one.id, one.founderId, one.deadline, one.count - one.waiting],
  ),
  '/v1/recertifications/{id}/items': list(
    ({ access }, query, id) => access.GET('/v1/recertifications/{id}/items', { params: { path: { id }, query } }),
    one => [one.id, one.grantId, one.role, one.ofHead],
  ),
  '/v1/reports/access': list(
    ({ access }, query) => access.GET('/v1/reports/access', { params: { query } }),
    one => [one.grantId, one.personId, one.employerKind, one.objectId, one.role, one.lastDay, one.state],
  ),
  '/v1/reports/access-counts': list(
    ({ access }) => access.GET('/v1/reports/access-counts'),
    one => [one.role, one.employerKind, one.scheduled + one.active + one.suspended],
  ),
  '/v1/revocations/{id}/grants': list(
    ({ access }, query, id) => access.GET('/v1/revocations/{id}/grants', { params: { path: { id }, query } }),
    one => [one.grantId, one.state],
  ),
  '/v1/role-changes': list(
    ({ access }, query) => access.GET('/v1/role-changes', { params: { query } }),
    one => [one.id, one.role, one.basedOn, one.state.sensitive, one.outcome, one.settledAt],
  ),
  '/v1/roles': list(
    ({ access }) => access.GET('/v1/roles'),
    one => [one.code, one.sensitive, one.scopeKinds.length, one.rights.length, one.version],
  ),
  '/v1/roles/{code}/versions': list(
    ({ access }, _, code) => access.GET('/v1/roles/{code}/versions', { params: { path: { code } } }),
    one => [one.role.code, one.proposedBy, one.confirmedBy],
  ),
  '/v1/system-clients': list(
    ({ access }, query) => access.GET('/v1/system-clients', { params: { query } }),
    one => [one.id, one.employerId, one.role, one.keyIds.length],
  ),
  '/v1/webhook-receivers': list(
    ({ access }, query) => access.GET('/v1/webhook-receivers', { params: { query } }),
    one => [one.id, one.organisationId, one.address, one.eventTypes.length, one.verifiedAt],
  ),
  '/v1/webhook-receivers/{id}/deliveries': list(
    ({ access }, query, id) => access.GET('/v1/webhook-receivers/{id}/deliveries', { params: { path: { id }, query } }),
    one => [one.id, one.type, one.state, one.lastOutcome, one.settledAt],
  ),
};

export const support: Record<Lists<SupportPaths>, Reading> = {
  '/v1/tickets': list(
    ({ support }, query) => support.GET('/v1/tickets', { params: { query } }),
    one => [one.id, one.code, one.organisationName, one.topic, one.state, one.resolvedAt],
  ),
  '/v1/tickets/{ticketId}/attachments': list(
    ({ support }, _, ticketId) =>
      support.GET('/v1/tickets/{ticketId}/attachments', { params: { path: { ticketId } } }),
    one => [one.id, one.fileName, one.type, one.size],
  ),
  '/v1/tickets/{ticketId}/messages': list(
    ({ support }, query, ticketId) =>
      support.GET('/v1/tickets/{ticketId}/messages', { params: { path: { ticketId }, query } }),
    one => [one.id, one.from, one.resolution, one.text.length, one.writtenAt],
  ),
};
