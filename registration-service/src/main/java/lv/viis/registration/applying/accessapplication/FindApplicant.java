package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownalias.PersonIdentities;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandate;
import lv.viis.registration.known.mandate.Mandates;

/** Who applies for the employer, and by which right: the caller, or the head whose paper a clerk enters (D1). */
@ApplicationScoped
class FindApplicant {

    /** @param clerkId who enters it for the applicant, null if they do so themselves */
    record Applies(UUID applicantId, Mandate mandate, UUID clerkId) {}

    private final KnownOrganisations organisations;
    private final Mandates mandates;
    private final PersonIdentities identities;
    private final KnownAliases aliases;

    FindApplicant(
            KnownOrganisations organisations, Mandates mandates, PersonIdentities identities, KnownAliases aliases) {
        this.organisations = organisations;
        this.mandates = mandates;
        this.identities = identities;
        this.aliases = aliases;
    }

    Applies of(NewAccessApplication asked, Reach reach) {
        return asked.applicant().personalCode() == null ? themselves(asked, reach) : onPaper(asked, reach);
    }

    private Applies themselves(NewAccessApplication asked, Reach reach) {
        var applicantId = aliases.personOf(reach.personId());
        var mandate = mandates.of(applicantId, asked.employerId(), reach.at()).orElseThrow(NotTheHeadOnRecord::new);
        return new Applies(applicantId, mandate, null);
    }

    private Applies onPaper(NewAccessApplication asked, Reach reach) {
        if (!Office.isClerk(reach)) {
            throw new OnlyClerksEnterForOthers();
        }
        var code = NewAccessApplication.personalCode(asked.applicant().personalCode(), "applicant.personalCode");
        var applicantId = identities.of(code);
        return new Applies(applicantId, mandateOnPaper(applicantId, asked, reach.at()), reach.personId());
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

    /** @throws ClerkIsInvolved if the clerk, by whichever id, is the applicant or the employee (D4, D6) */
    void requireUninvolved(Applies applies, UUID personId) {
        var clerk = applies.clerkId();
        if (clerk != null && (aliases.isSame(clerk, applies.applicantId()) || aliases.isSame(clerk, personId))) {
            throw new ClerkIsInvolved();
        }
    }
}
