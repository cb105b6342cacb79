package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.applying.employment.LeaverNotices;
import lv.viis.registration.known.knowngrant.KnownGrants;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandates;

/**
 * Moves an open application to where the facts of the day put it: halted, closed or expired. It asks only what is
 * known now, so in whatever order the facts came to be known, the end is the same.
 */
@ApplicationScoped
public class SettleApplication {

    private final AccessApplications applications;
    private final Rivals rivals;
    private final KnownOrganisations organisations;
    private final KnownGrants grants;
    private final LeaverNotices leaverNotices;
    private final Mandates mandates;
    private final TellOfApplication tell;
    private final Terms terms;

    SettleApplication(
            AccessApplications applications,
            Rivals rivals,
            KnownOrganisations organisations,
            KnownGrants grants,
            LeaverNotices leaverNotices,
            Mandates mandates,
            TellOfApplication tell,
            Terms terms) {
        this.applications = applications;
        this.rivals = rivals;
        this.organisations = organisations;
        this.grants = grants;
        this.leaverNotices = leaverNotices;
        this.mandates = mandates;
        this.tell = tell;
        this.terms = terms;
    }

    /** @param newsOfHeads whether it was just told who heads the employer, so that the applicant may be head again */
    @Transactional
    public void settle(UUID id, boolean newsOfHeads, Instant now) {
        var application = applications.locked(id);
        if (application != null && application.isOpen()) {
            step(application, newsOfHeads, now).ifPresent(tell::tell);
        }
    }

    private Optional<ApplicationStep> step(AccessApplication a, boolean newsOfHeads, Instant now) {
        var employer = organisations.find(a.employerId());
        if (employer.isPresent() && !employer.get().isActive(now)) {
            return Optional.of(
                    a.close(CloseReason.ORGANISATION_CLOSED, employer.get().successorIds(), now));
        }
        if (hasLeft(a, now)) {
            return Optional.of(a.close(CloseReason.EMPLOYMENT_ENDED, List.of(), now));
        }
        if (isOvertaken(a, now) || rivals.hasElder(a)) {
            return Optional.of(a.close(CloseReason.SUPERSEDED, List.of(), now));
        }
        if (a.state() == ApplicationState.NEEDS_CONFIRMATION) {
            return whileUnconfirmed(a, newsOfHeads, now);
        }
        if (a.isWithMinistry()) {
            return isAnsweredFor(a, now) ? Optional.empty() : Optional.of(a.awaitConfirmation(now, terms));
        }
        return a.hasRunOut(now) && !applications.isActWaiting(a) ? Optional.of(a.expire(now)) : Optional.empty();
    }

    private Optional<ApplicationStep> whileUnconfirmed(AccessApplication a, boolean newsOfHeads, Instant now) {
        if (newsOfHeads && isAnsweredFor(a, now)) {
            return Optional.of(a.confirm(a.confirmedBy(), now, terms));
        }
        return now.isBefore(a.deadline)
                ? Optional.empty()
                : Optional.of(a.close(CloseReason.NOT_CONFIRMED, List.of(), now));
    }

    /** Whether who applied, or the head who confirmed it, may still do so today (D1). */
    private boolean isAnsweredFor(AccessApplication a, Instant now) {
        return a.confirmedBy() == null
                ? mandates.holds(a.mandate(), a.applicantId(), a.employerId(), now)
                : mandates.of(a.confirmedBy(), a.employerId(), now).isPresent();
    }

    private boolean hasLeft(AccessApplication a, Instant now) {
        var today = Riga.day(now);
        var term = a.asked().employmentLastDay();
        return term != null && term.isBefore(today)
                || leaverNotices
                        .lastDay(a.personId(), a.employerId(), a.asked().employmentFrom())
                        .filter(lastDay -> lastDay.isBefore(today))
                        .isPresent();
    }

    /** Whether a right that was to change or end is over already. */
    private boolean isOvertaken(AccessApplication a, Instant now) {
        var today = Riga.day(now);
        return a.rights().asked().stream()
                .flatMap(line -> grants.find(line.targetGrantId()).stream())
                .anyMatch(grant -> !grant.isLive(now, today));
    }
}
