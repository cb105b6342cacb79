package lv.viis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.chassis.testing.Incoming;

/** Builds what a person holds before a test: grants as rows, organisations and headships as the registry's events. */
@ApplicationScoped
public class HeldRights {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Riga"));

    private final EntityManager database;
    private final PersonEpochs epochs;

    HeldRights(EntityManager database, PersonEpochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    /** A grant from yesterday until the last day. */
    @Transactional
    public UUID grant(UUID personId, String role, UUID objectId, LocalDate lastDay) {
        return grant(personId, role, objectId, TODAY.minusDays(1), lastDay);
    }

    /** A grant through an employer of its own. */
    @Transactional
    public UUID grant(UUID personId, String role, UUID objectId, LocalDate from, LocalDate lastDay) {
        var decision = UUID.randomUUID();
        database.createNativeQuery(
                        "insert into decision (id, kind, decided_at, facts) values (?1, 'BOOTSTRAP', now(), '{}')")
                .setParameter(1, decision)
                .executeUpdate();
        var grant = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, daterange(?6, ?7, '[]'), ?8, 0)""")
                .setParameter(1, grant)
                .setParameter(2, personId)
                .setParameter(3, UUID.randomUUID())
                .setParameter(4, objectId == null ? null : objectId.toString())
                .setParameter(5, role)
                .setParameter(6, from)
                .setParameter(7, lastDay)
                .setParameter(8, decision)
                .executeUpdate();
        return grant;
    }

    /** Ends a grant as every use case does: with the person's epoch, in one transaction. */
    @Transactional
    public long revoke(UUID grant, UUID personId) {
        end(grant);
        return epochs.raise(personId);
    }

    /** The first half of it, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID grant) {
        database.createNativeQuery("update access_grant set ended_at = now(), end_reason = 'REVOKED' where id = ?1")
                .setParameter(1, grant)
                .executeUpdate();
    }

    public static UUID organisation(String kind) {
        var id = UUID.randomUUID();
        organisation(id, kind, 1, "ACTIVE", null);
        return id;
    }

    public static void organisation(UUID id, String kind, long version, String status, LocalDate closedOn) {
        Incoming.on("organisations", "OrganisationChanged")
                .key(id)
                .aggregate(id, version)
                .send("""
                {"organisationId": "%s", "kind": "%s", "status": "%s", "founderId": null, "closedOn": %s}""".formatted(id, kind, status, quoted(closedOn)));
    }

    /** One head of the organisation, who replaces those before; nobody if the person is null. */
    public static void head(UUID organisation, long version, UUID person, LocalDate from, LocalDate lastDay) {
        var headship = person == null ? "" : """
                {"headshipId": "%s", "personId": "%s", "acting": false, "from": "%s", "lastDay": %s}""".formatted(UUID.randomUUID(), person, from, quoted(lastDay));
        Incoming.on("headships", "HeadshipsChanged")
                .key(organisation)
                .aggregate(organisation, version)
                .send("{\"organisationId\": \"%s\", \"headships\": [%s]}".formatted(organisation, headship));
    }

    private static String quoted(LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
