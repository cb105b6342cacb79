package lv.viis.registration.known.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.ground.fact.HeadshipChanged;
import lv.viis.registration.known.knownorganisation.HeadshipListener.Headship;

/** Replaces all headships of an organisation by those told, and says what is new about them. */
@ApplicationScoped
class NoteHeadships {

    private final KnownOrganisations organisations;
    private final Event<FactChanged> facts;
    private final Event<HeadshipChanged> news;

    NoteHeadships(KnownOrganisations organisations, Event<FactChanged> facts, Event<HeadshipChanged> news) {
        this.organisations = organisations;
        this.facts = facts;
        this.news = news;
    }

    @Transactional
    void note(HeadshipListener.Headships told, Instant now) {
        var known = known(told.organisationId());
        organisations.replace(
                told.organisationId(),
                told.headships().stream()
                        .map(one -> new KnownHeadship(
                                one.headshipId(), told.organisationId(), one.personId(), one.from(), one.lastDay())));
        facts.fire(new FactChanged(told.organisationId(), null, now));
        var heads = presentHeads(known, told.headships(), Riga.day(now));
        for (var change : HeadshipNews.between(known, told.headships(), now)) {
            var headship = change.headship();
            news.fire(new HeadshipChanged(
                    told.organisationId(),
                    headship.headshipId(),
                    change.kind(),
                    headship.personId(),
                    headship.from(),
                    headship.lastDay(),
                    heads,
                    now));
        }
    }

    private List<Headship> known(UUID organisationId) {
        return organisations
                .headshipsOf(organisationId)
                .map(headship ->
                        new Headship(headship.id, headship.personId, headship.validFrom, headship.lastDay, null))
                .toList();
    }

    private static List<UUID> presentHeads(List<Headship> known, List<Headship> told, LocalDate today) {
        return Stream.concat(known.stream(), told.stream())
                .filter(headship -> headship.personId() != null
                        && !today.isBefore(headship.from())
                        && (headship.lastDay() == null || !today.isAfter(headship.lastDay())))
                .map(Headship::personId)
                .distinct()
                .toList();
    }
}
