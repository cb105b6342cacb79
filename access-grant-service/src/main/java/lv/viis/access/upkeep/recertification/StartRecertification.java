package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import lv.viis.access.upkeep.recertification.RecertificationResource.NewRecertification;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.InvalidInput;

/** Starts a campaign with the grants that are live now and in no other running campaign. */
@ApplicationScoped
class StartRecertification {

    private final Recertifications campaigns;
    private final EntityManager database;
    private final RecertificationConfig config;

    StartRecertification(Recertifications campaigns, EntityManager database, RecertificationConfig config) {
        this.campaigns = campaigns;
        this.database = database;
        this.config = config;
    }

    @Transactional
    Recertification start(NewRecertification request, Reach reach) {
        var now = reach.at();
        var today = Riga.day(now);
        var cap = request.capPercent() == null ? config.capPercent() : request.capPercent();
        var grace = request.graceDays() == null ? config.graceDays() : request.graceDays();
        require(!request.deadline().isBefore(today), "deadline", new Wording("is over", "ir pagājis"));
        require(
                request.deadline().isBefore(today.plusYears(1)),
                "deadline",
                new Wording("is more than a year ahead", "ir vairāk nekā gadu uz priekšu"));
        require(
                cap <= config.capPercent(),
                "capPercent",
                new Wording(
                        "is more than the ministry allows, " + config.capPercent(),
                        "ir vairāk, nekā ministrija atļauj, " + config.capPercent()));
        var started = Recertification.start(request.founderId(), request.deadline(), grace, cap, reach.personId(), now);
        campaigns.persistAndFlush(started);
        started.begin(enrol(started, request, today));
        if (started.count == 0) {
            throw new NothingToCertify();
        }
        notify(started.id, now);
        campaigns.flush();
        return started;
    }

    private int enrol(Recertification started, NewRecertification request, LocalDate today) {
        var listed = request.employerIds() == null ? new ArrayList<UUID>() : new ArrayList<>(request.employerIds());
        return database.createNativeQuery("""
                        insert into recertification_item (recertification_id, employer_id, grant_id, next_attempt_at)
                        select :campaign, g.employer_id, g.id, :due from open_grant g
                         where g.last_day >= cast(:today as date)
                           and (:all or g.employer_id = any(cast(:listed as uuid[]))
                                or g.employer_id in (select o.id from organisation o
                                                      where cast(:founder as uuid) in (o.id, o.founder_id)))
                         order by g.employer_id, g.id
                            on conflict (grant_id) where state in ('WAITING', 'SUSPENDED') do nothing""")
                .setParameter("campaign", started.id)
                .setParameter("due", started.due())
                .setParameter("today", today)
                .setParameter("all", request.founderId() == null && listed.isEmpty())
                .setParameter("listed", listed.toArray(UUID[]::new))
                .setParameter("founder", request.founderId())
                .executeUpdate();
    }

    private void notify(UUID id, Instant now) {
        database.createNativeQuery("""
                        insert into recertification_employer (recertification_id, employer_id, next_attempt_at)
                        select distinct recertification_id, employer_id, cast(:now as timestamptz)
                          from recertification_item where recertification_id = :campaign""")
                .setParameter("campaign", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static void require(boolean holds, String field, Wording message) {
        if (!holds) {
            throw new InvalidInput(field, "body", message);
        }
    }
}
