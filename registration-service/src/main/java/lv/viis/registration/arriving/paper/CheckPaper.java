package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandate;
import lv.viis.registration.known.mandate.Mandates;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;

/** Whether an original may prove its letter: signed by who had the right to, and handled by who has no part in it. */
@ApplicationScoped
class CheckPaper {

    private final Mandates mandates;
    private final KnownOrganisations organisations;
    private final KnownAliases aliases;
    private final Letters letters;

    CheckPaper(Mandates mandates, KnownOrganisations organisations, KnownAliases aliases, Letters letters) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.aliases = aliases;
        this.letters = letters;
    }

    /** @throws lv.viis.registration.applying.accessapplication.ClerkIsInvolved if the letter, or an application that rests on it, is about the clerk or theirs (D4) */
    void requireUninvolved(UUID clerk, Letter letter) {
        letters.requireUninvolved(clerk, letter);
    }

    /** @throws SecondClerkNeeded if it is who recorded the original, perhaps by another id (D4) */
    void requireSecondClerk(UUID clerk, PaperOriginal original) {
        original.requireSecondClerk(clerk);
        if (aliases.isSame(clerk, original.recordedBy)) {
            throw new SecondClerkNeeded();
        }
    }

    /** @throws SignerHadNoMandate if its signer could not sign for the employer on the date of the document (D1) */
    void requireMandate(Letter letter, LocalDate documentDate, List<AccessApplication> resting) {
        var then = documentDate.atTime(LocalTime.NOON).atZone(Riga.ZONE).toInstant();
        var had =
                switch (letter.kind()) {
                    case COMMITMENT -> true;
                    case AUTHORISATION -> organisations.isHead(letter.signerId(), letter.employerId(), then);
                    case HEAD_APPLICATION ->
                        mandates.of(letter.signerId(), letter.employerId(), then)
                                        .isPresent()
                                || isByUnidentified(letter, then, resting);
                };
        if (!had) {
            throw new SignerHadNoMandate();
        }
    }

    /** Only where a clerk entered it so, a head whom the register does not know is taken at the word of the paper. */
    private boolean isByUnidentified(Letter letter, Instant then, List<AccessApplication> resting) {
        return resting.stream().allMatch(application -> application.mandate().kind() == Mandate.Kind.UNIDENTIFIED)
                && organisations.hasUnidentifiedHead(letter.employerId(), then);
    }
}
