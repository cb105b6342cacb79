package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Something else than signatures was added to the issued PDF: what was signed may show something else. */
@ProblemType(status = 422, en = "The PDF was changed beside being signed", lv = "PDF saturs ir mainīts ārpus paraksta")
public final class PdfChanged extends Refusal {
    /** What was done to it. */
    enum Change {
        OTHER_ROOT("The PDF has another root than the issued one.", "PDF datnei ir cita sakne nekā izsniegtajai."),
        OBJECT_REPLACED("An object of the issued PDF was replaced.", "Kāds izsniegtās PDF datnes objekts ir aizstāts."),
        CATALOG_OR_PAGE_CHANGED(
                "The catalog, or a page, of the issued PDF was changed.",
                "Izsniegtās PDF datnes katalogs vai kāda lapa ir mainīta."),
        OTHER_PAGES("The PDF has other pages than the issued one.", "PDF datnei ir citas lapas nekā izsniegtajai."),
        SAVED_BEFORE_SIGNING(
                "The PDF was saved with a change before it was signed.",
                "PDF datne pirms parakstīšanas ir saglabāta ar izmaiņām."),
        SAYS_OTHERWISE(
                "The PDF says something else than the issued one.", "PDF datnē rakstīts kas cits nekā izsniegtajā."),
        LOOKS_OTHERWISE("The PDF looks different from the issued one.", "PDF datne izskatās citādi nekā izsniegtā."),
        OTHER_FORM(
                "The PDF has a form that does more than sign.",
                "PDF datnē ir veidlapa, kas dara vairāk nekā paraksta."),
        ANNOTATION_GONE(
                "An annotation of the issued PDF was taken away.", "Kāda izsniegtās PDF datnes anotācija ir noņemta."),
        ANNOTATION_CHANGED(
                "An annotation of the issued PDF was changed.", "Kāda izsniegtās PDF datnes anotācija ir mainīta."),
        SOMETHING_ADDED(
                "Something else than a signature was added to the PDF.",
                "PDF datnei ir pievienots kas cits, nevis paraksts."),
        SIGNATURE_WITHOUT_PLACE("A signature has no place on its page.", "Kādam parakstam nav vietas tā lapā.");

        private final Wording wording;

        Change(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    PdfChanged(Change change) {
        super(change.wording);
    }
}
