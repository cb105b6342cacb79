package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.upkeep.employmentcheck.EmploymentRegister.Fact;
import lv.viis.access.upkeep.employmentcheck.EmploymentRegister.Facts;
import lv.viis.chassis.job.OnlyReplica;
import lv.viis.chassis.row.Ids;

/** Asks of everybody with a grant whether the facts name an employment there: all in one transaction, once a day of facts. */
@ApplicationScoped
class AskEmployment {

    private static final int BATCH = 1000;

    private static final String ASKED = """
            asked as (
                select distinct person_of(g.person_id) as person_id, g.employer_id as organisation_id from open_grant g
                 where g.first_day <= riga_today()
                   and g.employer_id in (select organisation_id from employment_fact)
                   and g.person_id not in (select id from client_subject)),
            missing as (
                select * from asked a where not exists (
                    select 1 from employment_fact f
                     where f.person_id = a.person_id and f.organisation_id = a.organisation_id))""";

    private final EntityManager database;
    private final EmploymentCheckConfig config;
    private final OnlyReplica replica;

    AskEmployment(EntityManager database, EmploymentCheckConfig config, OnlyReplica replica) {
        this.database = database;
        this.config = config;
        this.replica = replica;
    }

    /**
     * @return whether it was asked; not if another replica is at it, or it was asked with facts of that day or later
     * @throws EmploymentRegisterUnavailable if the facts turn out to be faulty; nothing has happened then
     */
    @Transactional
    boolean ask(Facts facts, Instant now) {
        if (!replica.isAt("employment-check") || wasAsked(facts)) {
            return false;
        }
        load(facts);
        var check = note(facts, now);
        closeFound(now);
        countNights(check, now);
        open(check, now);
        database.createNativeQuery("delete from employment_fact").executeUpdate();
        return true;
    }

    private boolean wasAsked(Facts facts) {
        return !database.createNativeQuery("select 1 from employment_check where as_of >= ?1")
                .setParameter(1, facts.asOf())
                .getResultList()
                .isEmpty();
    }

    private void load(Facts facts) {
        var batch = new ArrayList<Fact>(BATCH);
        facts.forEach(fact -> {
            batch.add(fact);
            if (batch.size() == BATCH) {
                load(batch);
            }
        });
        load(batch);
    }

    private void load(List<Fact> batch) {
        database.createNativeQuery("""
                        insert into employment_fact
                        select person_of(person), organisation
                          from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as fact (person, organisation)""")
                .setParameter(1, batch.stream().map(Fact::personId).toArray(UUID[]::new))
                .setParameter(2, batch.stream().map(Fact::organisationId).toArray(UUID[]::new))
                .executeUpdate();
        batch.clear();
    }

    private UUID note(Facts facts, Instant now) {
        var id = Ids.next();
        database.createNativeQuery("""
                        insert into employment_check (id, as_of, asked_at, asked, missing, cap_percent, version)
                        with %s
                        select :id, :asOf, :now, (select count(*) from asked), (select count(*) from missing), :cap, 0""".formatted(ASKED))
                .setParameter("id", id)
                .setParameter("asOf", facts.asOf())
                .setParameter("now", now)
                .setParameter("cap", config.capPercent())
                .executeUpdate();
        return id;
    }

    /** Whom the facts name again: what was suspended is lifted by the job. */
    private void closeFound(Instant now) {
        database.createNativeQuery("""
                        update employment_question q
                           set state = case q.state when 'SUSPENDED' then 'RETURNING' else 'FOUND' end,
                               next_attempt_at = case q.state when 'SUSPENDED' then cast(:now as timestamptz) end,
                               version = version + 1
                         where q.state in ('MISSING', 'WAITING', 'SUSPENDED') and exists (
                                select 1 from employment_fact f
                                 where f.person_id = person_of(q.person_id) and f.organisation_id = q.organisation_id)""").setParameter("now", now).executeUpdate();
    }

    private void countNights(UUID check, Instant now) {
        database.createNativeQuery("""
                        with %s
                        update employment_question q
                           set nights = q.nights + 1, check_id = :check, version = version + 1,
                               state = case when q.state = 'MISSING' and q.nights + 1 >= :nights then 'WAITING'
                                            else q.state end,
                               next_attempt_at = case when q.state in ('WAITING', 'MISSING') and q.nights + 1 >= :nights
                                                      then cast(:now as timestamptz) else q.next_attempt_at end
                          from missing m
                         where person_of(q.person_id) = m.person_id and q.organisation_id = m.organisation_id
                           and q.state in ('MISSING', 'WAITING', 'SUSPENDED')""".formatted(ASKED))
                .setParameter("check", check)
                .setParameter("nights", config.nights())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A head's word from not long ago stands against the facts. */
    private void open(UUID check, Instant now) {
        database.createNativeQuery("""
                        insert into employment_question (check_id, person_id, organisation_id, state, opened_at, next_attempt_at)
                        with %s
                        select :check, m.person_id, m.organisation_id,
                               case when 1 >= :nights then 'WAITING' else 'MISSING' end, :now,
                               case when 1 >= :nights then cast(:now as timestamptz) end
                          from missing m
                         where not exists (
                                select 1 from employment_question e
                                 where person_of(e.person_id) = m.person_id and e.organisation_id = m.organisation_id
                                   and (e.state in ('MISSING', 'WAITING', 'SUSPENDED', 'RETURNING')
                                        or e.state = 'EMPLOYED'
                                           and e.answered_at > cast(:now as timestamptz) - :days * interval '1 day'))
                            on conflict (person_id, organisation_id)
                         where state in ('MISSING', 'WAITING', 'SUSPENDED', 'RETURNING') do nothing""".formatted(ASKED))
                .setParameter("check", check)
                .setParameter("nights", config.nights())
                .setParameter("days", config.confirmationDays())
                .setParameter("now", now)
                .executeUpdate();
    }
}
