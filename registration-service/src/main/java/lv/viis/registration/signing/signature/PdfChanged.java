package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** Something else than signatures was added to the issued PDF: what was signed may show something else. */
public final class PdfChanged extends Refusal {
    PdfChanged(String detail) {
        super(422, "The PDF was changed beside being signed", detail);
    }
}
