package lv.viis.registration.signing.scan;

import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.signature.MalformedPdf;

/** The upload is no scan that can be shown to a clerk without harm. */
@ProblemType(status = 422, en = "The scan is not accepted", lv = "Skenētā kopija nav pieņemta")
final class ScanNotAccepted extends Refusal {
    /** What is wrong with it. */
    enum Fault {
        OTHER_TYPE("It is none of PDF, JPEG, PNG and TIFF.", "Tā nav ne PDF, ne JPEG, ne PNG, ne TIFF datne."),
        TOO_MANY_PIXELS(
                "An image has more than 100 million pixels.", "Kādā attēlā ir vairāk nekā 100 miljoni pikseļu."),
        IMAGE_UNREADABLE("The image cannot be read.", "Attēlu nevar nolasīt."),
        PDF_UNREADABLE("The PDF cannot be read.", "PDF datni nevar nolasīt."),
        PDF_ENCRYPTED("The PDF is encrypted.", "PDF datne ir šifrēta."),
        PAGE_TOO_LARGE(
                "A page of the PDF is larger than pages are.", "Kāda PDF datnes lapa ir lielāka, nekā lapas mēdz būt."),
        NOT_PASSIVE(
                "The PDF runs or carries something; print it to a new PDF.",
                "PDF datne kaut ko palaiž vai ietver; izdrukājiet to jaunā PDF datnē.");

        private final Wording wording;

        Fault(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    ScanNotAccepted(Fault fault) {
        super(fault.wording);
    }

    /** The same is wrong with it as with any other PDF. */
    ScanNotAccepted(MalformedPdf pdf) {
        super(pdf.detail(Language.EN), pdf.detail(Language.LV));
    }

    /** Reading it would cost more than it may. */
    ScanNotAccepted(FileTooCostly cost) {
        super(cost.why());
    }

    private ScanNotAccepted(String english, String latvian) {
        super(english, latvian);
    }

    static ScanNotAccepted imageOfMorePagesThan(int most) {
        return new ScanNotAccepted(
                "The image has more than " + most + " pages.", "Attēlam ir vairāk nekā " + most + " lapas.");
    }

    static ScanNotAccepted pdfWithoutPagesOrMoreThan(int most) {
        return new ScanNotAccepted(
                "The PDF has no page, or more than " + most + ".",
                "PDF datnei nav nevienas lapas vai to ir vairāk nekā " + most + ".");
    }

    static ScanNotAccepted pdfOfMoreObjectsThan(int most) {
        return new ScanNotAccepted(
                "The PDF has more than " + most + " objects.", "PDF datnē ir vairāk nekā " + most + " objekti.");
    }
}
