package lv.viis.access.known.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.ground.person.SamePerson;

/** Which employments and commitments are over, as registration told it; days of Europe/Riga, included. */
@ApplicationScoped
public class KnownEmployments {

    private final EntityManager database;
    private final SamePerson people;

    KnownEmployments(EntityManager database, SamePerson people) {
        this.database = database;
        this.people = people;
    }

    /** Lets a decision and what ends the employment take effect one after the other; until the transaction ends. */
    public void lock(Employment employment) {
        people.hold();
        database.createNativeQuery("""
                        select 1 from (select pg_advisory_xact_lock(hashtextextended('employment ' || ?1 || ?2, 0))) as taken""")
                .setParameter(1, people.of(employment.person().value()).toString())
                .setParameter(2, employment.employer().value().toString())
                .getSingleResult();
    }

    /**
     * The last day of an employment, if its end was told; of several ends the one that was recorded last counts.
     *
     * @param employedFrom its first day: an end before it was of an earlier employment; null if not known
     */
    public Optional<LocalDate> lastDay(Employment employment, LocalDate employedFrom) {
        return days("""
                select last_day from employment_end
                 where person_id = any(ids_of(?1)) and organisation_id = ?2 and last_day >= coalesce(cast(?3 as date), '-infinity')
                 order by recorded_at desc, last_day limit 1""", employment, employedFrom).stream().findFirst();
    }

    /** Until when the person should have renewed the commitment and has not, the latest time; empty if never. */
    public Optional<Instant> commitmentExpiredAt(Employment employment) {
        List<Instant> expired = database.createNativeQuery("""
                        select expired_at from commitment_expiry where person_id = any(ids_of(?1)) and organisation_id = ?2
                         order by expired_at desc limit 1""", Instant.class)
                .setParameter(1, employment.person().value())
                .setParameter(2, employment.employer().value())
                .getResultList();
        return expired.stream().findFirst();
    }

    List<LocalDate> ends(Employment employment) {
        return days("""
                select last_day from employment_end
                 where person_id = any(ids_of(?1)) and organisation_id = ?2 and cast(?3 as date) is null
                 order by recorded_at""", employment, null);
    }

    void noteEnd(Employment employment, LocalDate lastDay, Instant recordedAt) {
        database.createNativeQuery("""
                        insert into employment_end (person_id, organisation_id, last_day, recorded_at)
                        values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, employment.person().value())
                .setParameter(2, employment.employer().value())
                .setParameter(3, lastDay)
                .setParameter(4, recordedAt)
                .executeUpdate();
    }

    void noteExpiry(Employment employment, String textVersion, Instant expiredAt) {
        database.createNativeQuery("""
                        insert into commitment_expiry (person_id, organisation_id, text_version, expired_at)
                        values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, employment.person().value())
                .setParameter(2, employment.employer().value())
                .setParameter(3, textVersion)
                .setParameter(4, expiredAt)
                .executeUpdate();
    }

    private List<LocalDate> days(String sql, Employment employment, LocalDate employedFrom) {
        return database.createNativeQuery(sql, LocalDate.class)
                .setParameter(1, employment.person().value())
                .setParameter(2, employment.employer().value())
                .setParameter(3, employedFrom == null ? null : employedFrom.toString())
                .getResultList();
    }
}
