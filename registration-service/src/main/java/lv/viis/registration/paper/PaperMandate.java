package lv.viis.registration.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import lv.viis.registration.knownorganisation.KnownOrganisations;
import lv.viis.registration.letter.Letter;
import lv.viis.registration.mandate.Mandates;

/** Whether a letter's signer could sign for the employer on the date of the document (D1). */
@ApplicationScoped
class PaperMandate {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final Mandates mandates;
    private final KnownOrganisations organisations;

    PaperMandate(Mandates mandates, KnownOrganisations organisations) {
        this.mandates = mandates;
        this.organisations = organisations;
    }

    /** A head whom the register has not identified is taken at the word of the paper that two clerks saw. */
    boolean had(Letter letter, LocalDate documentDate) {
        var then = documentDate.atTime(12, 0).atZone(RIGA).toInstant();
        return mandates.of(letter.signerId(), letter.employerId(), then).isPresent()
                || organisations.hasUnidentifiedHead(letter.employerId(), then);
    }
}
