package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.enumerations.SignatureQualification;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The signature is not a qualified electronic signature (eIDAS art. 3(12)). */
@ProblemType(
        status = 422,
        en = "The signature is not a qualified electronic signature",
        lv = "Paraksts nav kvalificēts elektroniskais paraksts")
public final class NotQualified extends Refusal {
    private NotQualified(String english, String latvian) {
        super(english, latvian);
    }

    static NotQualified ofUnlistedProvider() {
        return new NotQualified(
                "No provider of the trusted lists issued the signer's certificate.",
                "Parakstītāja sertifikātu nav izdevis neviens uzticamības sarakstos iekļauts pakalpojumu sniedzējs.");
    }

    static NotQualified ofLevel(SignatureQualification level) {
        return new NotQualified(
                "The signature is of level " + level + ", QESIG is needed.",
                "Paraksta līmenis ir " + level + ", bet vajadzīgs QESIG.");
    }
}
