package lv.viis.registration.letters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import lv.viis.registration.applying.accessapplication.ApplicationStep;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.person.Contacts;

/** Whom a step of an application is told, and what. */
@ApplicationScoped
class NotifyOfStep {

    private final QueueNotification queueNotification;
    private final KnownOrganisations organisations;
    private final Letters letters;
    private final Contacts contacts;

    NotifyOfStep(
            QueueNotification queueNotification, KnownOrganisations organisations, Letters letters, Contacts contacts) {
        this.queueNotification = queueNotification;
        this.organisations = organisations;
        this.letters = letters;
        this.contacts = contacts;
    }

    void notify(ApplicationStep step, Instant now) {
        var application = step.application();
        switch (step.what()) {
            case LETTERS_ISSUED -> askToSign(application, now);
            case SIGNATURE_REFUSED -> tellBoth(step, Occasion.SIGNATURE_REFUSED, refusalFacts(step), now);
            case PAPER_RECEIVED -> tellBoth(step, Occasion.PAPER_RECEIVED, letterFacts(step), now);
            case SUBMITTED -> tellBoth(step, Occasion.SUBMITTED, Map.of(), now);
            case RETURNED ->
                tellApplicant(
                        step,
                        Occasion.RETURNED,
                        Map.of(
                                "reasons",
                                String.join(",", step.reasonCodes()),
                                "deadline",
                                day(application.deadline(), now)),
                        now);
            case NEEDS_CONFIRMATION -> askHeads(step, now);
            case CONFIRMED -> tellBoth(step, Occasion.CONFIRMED, Map.of(), now);
            case DECIDED -> tellBoth(step, Occasion.DECIDED, Map.of(), now);
            case WITHDRAWN -> tellBoth(step, Occasion.WITHDRAWN, Map.of(), now);
            case EXPIRED -> tellBoth(step, Occasion.EXPIRED, Map.of(), now);
            case CLOSED -> tellBoth(step, Occasion.CLOSED, Map.of("reason", String.join(",", step.reasonCodes())), now);
            default -> {
                // Nobody waits to hear of the others; they are on the timeline.
            }
        }
    }

    /** Each signer of what is still to be signed; nobody whose letters come on paper anyway. */
    private void askToSign(AccessApplication application, Instant now) {
        if (application.isRecordedByClerk()) {
            return;
        }
        for (var letter : letters.inForce(application.id())) {
            if (letter.state() == Letter.State.ISSUED) {
                var toEmployee = letter.signerId().equals(application.personId());
                queueNotification.queue(
                        new Notice(
                                Occasion.LETTERS_TO_SIGN,
                                "letter:" + letter.id() + ":to-sign",
                                application.id(),
                                letter.signerId(),
                                toEmployee ? employeeAddress(application) : applicantAddress(application),
                                facts(
                                        application,
                                        Map.of(
                                                "letter", letter.kind().name(),
                                                "code", letter.code(),
                                                "deadline", day(application.deadline(), now)))),
                        now);
            }
        }
    }

    private void askHeads(ApplicationStep step, Instant now) {
        var application = step.application();
        for (var head : organisations.headsOf(application.employerId(), now)) {
            queue(
                    step,
                    Occasion.NEEDS_CONFIRMATION,
                    head,
                    contacts.emailOf(head, application.employerId()).orElse(null),
                    Map.of("deadline", day(application.deadline(), now)),
                    now);
        }
    }

    private void tellBoth(ApplicationStep step, Occasion occasion, Map<String, String> facts, Instant now) {
        var application = step.application();
        tellApplicant(step, occasion, facts, now);
        if (!application.isSelfApplication()) {
            queue(step, occasion, application.personId(), employeeAddress(application), facts, now);
        }
    }

    private void tellApplicant(ApplicationStep step, Occasion occasion, Map<String, String> facts, Instant now) {
        var application = step.application();
        queue(step, occasion, application.applicantId(), applicantAddress(application), facts, now);
    }

    private void queue(
            ApplicationStep step,
            Occasion occasion,
            UUID personId,
            String address,
            Map<String, String> facts,
            Instant now) {
        queueNotification.queue(
                new Notice(
                        occasion,
                        "step:" + step.id() + ":" + personId,
                        step.application().id(),
                        personId,
                        address,
                        facts(step.application(), facts)),
                now);
    }

    private Map<String, String> letterFacts(ApplicationStep step) {
        var letter = letters.findByIdOptional(step.letterId()).orElseThrow();
        return Map.of("letter", letter.kind().name(), "code", letter.code());
    }

    private Map<String, String> refusalFacts(ApplicationStep step) {
        var facts = new HashMap<>(letterFacts(step));
        facts.put("refusal", String.join(",", step.reasonCodes()));
        return facts;
    }

    private Map<String, String> facts(AccessApplication application, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("organisation", organisations.nameOf(application.employerId()));
        return facts;
    }

    private static String applicantAddress(AccessApplication application) {
        return application.asked().applicant().email();
    }

    /** Of an end of rights the employee signs nothing: whom it is told is not the head's to write, if they are known. */
    private String employeeAddress(AccessApplication application) {
        var written = application.asked().employee().email();
        return application.kind() == ApplicationKind.REVOKE
                ? contacts.emailOf(application.personId(), application.employerId())
                        .orElse(written)
                : written;
    }

    /** An application that has ended meanwhile has no deadline any more: then it is not told of as urgent. */
    private static String day(Instant at, Instant now) {
        return Riga.day(at == null ? now : at).toString();
    }
}
