package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The file holds no signature. */
@ProblemType(status = 422, en = "The file is not signed", lv = "Datne nav parakstīta")
public final class NotSigned extends Refusal {
    /** In what no signature was found. */
    enum Where {
        FILE("No signature was found in the file.", "Datnē nav atrasts neviens paraksts."),
        CONTAINER("No signature was found in the container.", "Konteinerā nav atrasts neviens paraksts."),
        PDF("No signature was found in the PDF.", "PDF datnē nav atrasts neviens paraksts.");

        private final Wording wording;

        Where(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    NotSigned(Where where) {
        super(where.wording);
    }
}
