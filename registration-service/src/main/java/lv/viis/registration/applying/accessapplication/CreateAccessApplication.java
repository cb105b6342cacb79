package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownalias.PersonIdentities;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandate;
import lv.viis.registration.known.mandate.Mandates;

/** Drafts an application of a head, or of who may act for one, for an employee (D1, D2, D7, D9, D10). */
@ApplicationScoped
public class CreateAccessApplication {

    private final EntityManager database;
    private final Rivals rivals;
    private final KnownOrganisations organisations;
    private final Mandates mandates;
    private final CheckLines checkLines;
    private final PersonIdentities identities;
    private final KnownAliases aliases;
    private final SealedBox sealedBox;
    private final Terms terms;

    CreateAccessApplication(
            EntityManager database,
            Rivals rivals,
            KnownOrganisations organisations,
            Mandates mandates,
            CheckLines checkLines,
            PersonIdentities identities,
            KnownAliases aliases,
            SealedBox sealedBox,
            Terms terms) {
        this.database = database;
        this.rivals = rivals;
        this.organisations = organisations;
        this.mandates = mandates;
        this.checkLines = checkLines;
        this.identities = identities;
        this.aliases = aliases;
        this.sealedBox = sealedBox;
        this.terms = terms;
    }

    @Transactional
    AccessApplication create(NewAccessApplication asked, Reach reach) {
        return createAmongOthers(asked, null, reach);
    }

    /**
     * One of many, in the transaction of them all: who calls goes on to find the faults of the others, and then ends it.
     *
     * @param batchId of the applications that are made together
     */
    public AccessApplication createAmongOthers(NewAccessApplication asked, UUID batchId, Reach reach) {
        var callerId = reach.personId();
        var now = reach.at();
        var code = personalCode(asked.employee().personalCode(), "employee.personalCode");
        var byClerk = asked.applicant().personalCode() != null;
        if (byClerk && !Office.isClerk(reach)) {
            throw new OnlyClerksEnterForOthers();
        }
        var applicantId = byClerk
                ? identities.of(personalCode(asked.applicant().personalCode(), "applicant.personalCode"))
                : aliases.personOf(callerId);
        var mandate = byClerk ? mandateOnPaper(applicantId, asked, now) : mandate(applicantId, asked, now);
        var employer = organisations.find(asked.employerId()).orElseThrow(EmployerUnknown::new);
        if (!employer.isActive(now)) {
            throw new EmployerClosed();
        }
        var personId = identities.of(code);
        if (byClerk && (aliases.isSame(callerId, applicantId) || aliases.isSame(callerId, personId))) {
            throw new ClerkIsInvolved();
        }
        var kind = asked.kind() == null ? ApplicationKind.GRANT : asked.kind();
        var application = new AccessApplication(
                kind,
                employer.id(),
                applicantId,
                mandate,
                personId,
                new EmployeeCode(
                        sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "person:" + personId),
                        code.checkDigitFits()),
                asked.asked(),
                checkLines.check(kind, employer, personId, asked, now));
        application.draft(callerId, byClerk ? callerId : null, batchId, now, terms);
        rivals.openOf(application).ifPresent(open -> {
            throw new OpenApplicationExists(open);
        });
        database.persist(application);
        database.flush();
        return application;
    }

    private Mandate mandate(UUID applicantId, NewAccessApplication asked, Instant now) {
        return mandates.of(applicantId, asked.employerId(), now).orElseThrow(NotTheHeadOnRecord::new);
    }

    /** On paper who signed counts as of the document's date (D1); who that was the register may not know yet. */
    private Mandate mandateOnPaper(UUID applicantId, NewAccessApplication asked, Instant now) {
        var then = asked.basisDate().atTime(12, 0).atZone(Riga.ZONE).toInstant();
        return mandates.of(applicantId, asked.employerId(), now)
                .or(() -> mandates.of(applicantId, asked.employerId(), then))
                .orElseGet(() -> {
                    if (!organisations.hasUnidentifiedHead(asked.employerId(), now)) {
                        throw new NotTheHeadOnRecord();
                    }
                    return Mandate.UNIDENTIFIED;
                });
    }

    private static PersonalCode personalCode(String text, String field) {
        try {
            return PersonalCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "body", e.getMessage());
        }
    }
}
