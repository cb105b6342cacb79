package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;

/** The PDF is encrypted, broken, or made so that readers would see different things in it. */
@ProblemType(status = 422, en = "The PDF is malformed", lv = "PDF datne ir bojāta")
public final class MalformedPdf extends Refusal {
    /** What is wrong with it. */
    enum Fault {
        UNREADABLE("The PDF cannot be read.", "PDF datni nevar nolasīt."),
        ENCRYPTED("The PDF is encrypted.", "PDF datne ir šifrēta."),
        TOO_LARGE("The PDF is larger than 5 MiB.", "PDF datne ir lielāka par 5 MiB."),
        PACKED_TWICE(
                "A stream of the PDF is packed more than once.",
                "Kāda PDF datnes straume ir saspiesta vairāk nekā vienu reizi."),
        UNKNOWN_FILTERS(
                "A stream of the PDF has filters that are none.",
                "Kādai PDF datnes straumei ir norādīti filtri, kas nav filtri."),
        SOMETHING_BEHIND("Something follows the end of the PDF.", "Aiz PDF datnes beigām ir vēl kaut kas."),
        BEGINNING_LEFT_OUT(
                "A signature does not cover the issued PDF from its first byte on.",
                "Kāds paraksts neaptver izsniegto PDF datni no pirmā baita."),
        MORE_LEFT_OUT(
                "A signature leaves out more of the PDF than its own value.",
                "Kāds paraksts PDF datnē atstāj neaptvertu vairāk nekā tikai savu vērtību."),
        SIGNATURES_UNREADABLE("The signatures of the PDF cannot be read.", "PDF datnes parakstus nevar nolasīt.");

        private final Wording wording;

        Fault(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    MalformedPdf(Fault fault) {
        super(fault.wording);
    }

    /** Reading it would cost more than it may. */
    MalformedPdf(FileTooCostly cost) {
        super(cost.why());
    }
}
