package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.registration.known.knownalias.PersonIdentities;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Drafts an application of a head, or of who may act for one, for an employee (D1, D2, D7, D9, D10). */
@ApplicationScoped
public class CreateAccessApplication {

    private final AccessApplications applications;
    private final Rivals rivals;
    private final KnownOrganisations organisations;
    private final FindApplicant findApplicant;
    private final CheckLines checkLines;
    private final PersonIdentities identities;
    private final SealedBox sealedBox;
    private final Terms terms;

    CreateAccessApplication(
            AccessApplications applications,
            Rivals rivals,
            KnownOrganisations organisations,
            FindApplicant findApplicant,
            CheckLines checkLines,
            PersonIdentities identities,
            SealedBox sealedBox,
            Terms terms) {
        this.applications = applications;
        this.rivals = rivals;
        this.organisations = organisations;
        this.findApplicant = findApplicant;
        this.checkLines = checkLines;
        this.identities = identities;
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
        var now = reach.at();
        var code = NewAccessApplication.personalCode(asked.employee().personalCode(), "employee.personalCode");
        var applies = findApplicant.of(asked, reach);
        var employer = organisations.find(asked.employerId()).orElseThrow(EmployerUnknown::new);
        if (!employer.isActive(now)) {
            throw new EmployerClosed();
        }
        var personId = identities.of(code);
        findApplicant.requireUninvolved(applies, personId);
        var application = new AccessApplication(
                asked.kind(),
                employer.id(),
                applies.applicantId(),
                applies.mandate(),
                personId,
                new EmployeeCode(
                        sealedBox.seal(code.digits().getBytes(StandardCharsets.US_ASCII), "person:" + personId),
                        code.checkDigitFits()),
                asked.asked(),
                checkLines.check(asked.kind(), employer, personId, asked, now));
        application.draft(reach.personId(), applies.clerkId(), batchId, now, terms);
        rivals.openOf(application).ifPresent(open -> {
            throw new OpenApplicationExists(open);
        });
        applications.persist(application);
        applications.flush();
        return application;
    }
}
