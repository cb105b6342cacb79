package lv.viis.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of an organisation, as each of its events carries it.
 *
 * @param status {@code ACTIVE}, or {@code CLOSED} as soon as a closing is recorded
 * @param closedOn the first day on which it no longer exists, which may lie ahead
 */
public record OrganisationState(
        UUID organisationId,
        OrganisationKind kind,
        String status,
        String registrationNumber,
        String legalNumber,
        String atvk,
        String name,
        InstitutionKind institutionKind,
        InstitutionType institutionType,
        UUID founderId,
        LocalDate closedOn,
        CloseReason closeReason,
        List<UUID> successorIds) {}
