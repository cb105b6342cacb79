package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.knownorganisation.KnownOrganisations;

/** Drafts an application of a head for an employee (D1, D2, D7, D9, D10). */
@ApplicationScoped
class CreateAccessApplication {

    private final EntityManager database;
    private final AccessApplications applications;
    private final KnownOrganisations organisations;
    private final CheckLines checkLines;
    private final PersonIds personIds;
    private final SealedBox sealedBox;

    CreateAccessApplication(
            EntityManager database,
            AccessApplications applications,
            KnownOrganisations organisations,
            CheckLines checkLines,
            PersonIds personIds,
            SealedBox sealedBox) {
        this.database = database;
        this.applications = applications;
        this.organisations = organisations;
        this.checkLines = checkLines;
        this.personIds = personIds;
        this.sealedBox = sealedBox;
    }

    @Transactional
    AccessApplication create(UUID applicantId, NewAccessApplication asked, Instant now) {
        var code = personalCode(asked.employee().personalCode());
        if (!organisations.isHead(applicantId, asked.employerId(), now)) {
            throw new NotTheHeadOnRecord();
        }
        var employer = organisations.find(asked.employerId()).orElseThrow(EmployerUnknown::new);
        if (!employer.isActive(now)) {
            throw new EmployerClosed();
        }
        checkLines.check(employer, asked, now);
        var personId = personIds.of(code);
        var application = new AccessApplication(
                asked,
                applicantId,
                personId,
                sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "person:" + personId),
                code.checkDigitFits(),
                now);
        applications.openRival(application).ifPresent(open -> {
            throw new OpenApplicationExists(open);
        });
        database.persist(application);
        database.flush();
        return application;
    }

    private static PersonalCode personalCode(String text) {
        try {
            return PersonalCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("employee.personalCode", "body", e.getMessage());
        }
    }
}
