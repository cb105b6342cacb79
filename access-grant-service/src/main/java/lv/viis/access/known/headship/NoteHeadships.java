package lv.viis.access.known.headship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;

/** Takes over an organisation's headships, and ends the tokens of those who thereby hold less. */
@ApplicationScoped
class NoteHeadships {

    private static final String GIVEN = """
            jsonb_to_recordset(cast(?2 as jsonb))
                as given("headshipId" uuid, "personId" uuid, acting boolean, "from" date, "lastDay" date)""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final PersonEpochs epochs;
    private final KnownHeads heads;
    private final Event<HeadsReplaced> replaced;

    NoteHeadships(
            EntityManager database,
            ObjectMapper json,
            PersonEpochs epochs,
            KnownHeads heads,
            Event<HeadsReplaced> replaced) {
        this.database = database;
        this.json = json;
        this.epochs = epochs;
        this.heads = heads;
        this.replaced = replaced;
    }

    @Transactional
    void note(UUID organisationId, List<HeadshipListener.Headship> headships, Instant now) {
        // A head whom the registry has not identified cannot log in: nothing to derive.
        var given = write(headships.stream()
                .filter(headship -> headship.personId() != null)
                .toList());
        var losers = losers(organisationId, given);
        var wereTold = heads.areTold(organisationId);
        var before = heads.holders(organisationId);
        database.createNativeQuery("insert into headships_told values (?1) on conflict do nothing")
                .setParameter(1, organisationId)
                .executeUpdate();
        database.createNativeQuery("delete from known_headship where organisation_id = ?1")
                .setParameter(1, organisationId)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into known_headship (id, organisation_id, person_id, acting, valid)
                        select "headshipId", ?1, "personId", acting, daterange("from", "lastDay", '[]') from %s""".formatted(GIVEN))
                .setParameter(1, organisationId)
                .setParameter(2, given)
                .executeUpdate();
        losers.forEach(epochs::raise);
        replaced.fire(new HeadsReplaced(organisationId, wereTold, before, heads.holders(organisationId), now));
    }

    /** Who headed the organisation on some day from today on, on which the new state does not say so; in order of id. */
    private List<UUID> losers(UUID organisationId, String given) {
        return database.createNativeQuery("""
                        with held as (
                            select person_id, range_agg(valid) * datemultirange(daterange(
                                       riga_today(), null)) as days
                              from known_headship where organisation_id = ?1 group by person_id),
                        holds as (
                            select "personId" as person_id, range_agg(daterange("from", "lastDay", '[]')) as days
                              from %s group by "personId")
                        select held.person_id from held left join holds using (person_id)
                         where not coalesce(holds.days @> held.days, isempty(held.days))
                         order by held.person_id""".formatted(GIVEN), UUID.class)
                .setParameter(1, organisationId)
                .setParameter(2, given)
                .getResultList();
    }

    private String write(List<HeadshipListener.Headship> headships) {
        try {
            return json.writeValueAsString(headships);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
