package lv.viis.registration.arriving.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.EmployerClosed;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.applying.accessapplication.SettleApplication;
import lv.viis.registration.applying.accessapplication.Terms;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandates;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.letter.NeededLetters;
import lv.viis.registration.letters.person.NotePeople;

/** Hands an application with evidence for both letters to the ministry. */
@ApplicationScoped
public class SubmitAccessApplication {

    private static final String TOPIC = "viis.registration.application";

    private final ReachableApplications applications;
    private final KnownOrganisations organisations;
    private final Letters letters;
    private final Mandates mandates;
    private final SettleApplication settleApplication;
    private final NotePeople notePeople;
    private final EventLog eventLog;
    private final Terms terms;

    SubmitAccessApplication(
            ReachableApplications applications,
            KnownOrganisations organisations,
            Letters letters,
            Mandates mandates,
            SettleApplication settleApplication,
            NotePeople notePeople,
            EventLog eventLog,
            Terms terms) {
        this.applications = applications;
        this.organisations = organisations;
        this.letters = letters;
        this.mandates = mandates;
        this.settleApplication = settleApplication;
        this.notePeople = notePeople;
        this.eventLog = eventLog;
        this.terms = terms;
    }

    @Transactional
    AccessApplication submit(UUID id, IfMatch ifMatch, Reach reach) {
        return submitAmongOthers(id, ifMatch, reach);
    }

    /** One of many, in the transaction of them all: if it is refused, who calls undoes it and goes on with the others. */
    public AccessApplication submitAmongOthers(UUID id, IfMatch ifMatch, Reach reach) {
        var now = reach.at();
        var application = applications.actable(id, reach);
        ifMatch.require(application.version());
        application.requireAwaitingSignatures();
        if (organisations
                .find(application.employerId())
                .filter(employer -> employer.isActive(now))
                .isEmpty()) {
            throw new EmployerClosed();
        }
        var proved = letters.proved(id);
        if (proved.size() < NeededLetters.of(application).size()) {
            throw new LettersNotSigned(id);
        }
        if (application.isCodeDoubtful()) {
            throw new PersonalCodeNotConfirmed(id);
        }
        // That of today, else the one under which it was signed.
        var mandate = mandates.of(application.applicantId(), application.employerId(), now)
                .orElse(application.mandate());
        application.submit(reach.personId(), standsBy(application, reach), mandate, now, terms);
        letters.flush();
        notePeople.note(application, proved, now);
        eventLog.append(TOPIC, id, application.version(), AccessApplicationSubmitted.of(application, proved));
        // A head who has left signed in time (D1), but somebody has to answer for it now.
        settleApplication.settle(id, false, now);
        return application;
    }

    /** The next head, where the one who applied has left; not a deputy or a clerk, who only hand in what others signed. */
    private UUID standsBy(AccessApplication application, Reach reach) {
        var employer = application.employerId();
        return mandates.of(application.applicantId(), employer, reach.at()).isEmpty()
                        && organisations.isHead(reach.personId(), employer, reach.at())
                ? reach.personId()
                : null;
    }
}
