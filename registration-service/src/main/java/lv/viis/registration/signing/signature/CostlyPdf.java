package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;

/**
 * What ends the reading of a PDF, beside {@link Limit}. Nothing is kept: it may be asked first where the stack is nearly
 * used up, and a class that could not be initialised there never would be.
 */
final class CostlyPdf {
    private CostlyPdf() {}

    static Wording stream() {
        return new Wording(
                "A stream of the PDF has more than 16 MiB when unpacked.",
                "Kāda PDF datnes straume izpakota pārsniedz 16 MiB.");
    }

    static Wording rows() {
        return new Wording(
                "A stream of the PDF has rows of none, or of more than 1 MiB.",
                "Kādai PDF datnes straumei ir rindas, kuru garums ir nulle vai pārsniedz 1 MiB.");
    }

    static Wording unreadPicture() {
        return new Wording(
                "The PDF has a picture of a kind that is not read here.",
                "PDF datnē ir tāda veida attēls, kādus šeit nelasa.");
    }

    static Wording picture(long pixels) {
        return new Wording(
                "A picture of the PDF has more than " + pixels + " pixels.",
                "Kādā PDF datnes attēlā ir vairāk nekā " + pixels + " pikseļu.");
    }

    static Wording streams(long mebibytes) {
        return new Wording(
                "The streams of the PDF have more than " + mebibytes + " MiB when unpacked.",
                "PDF datnes straumes izpakotas pārsniedz " + mebibytes + " MiB.");
    }

    static Wording objects(int most) {
        return new Wording(
                "The PDF has more than " + most + " objects.", "PDF datnē ir vairāk nekā " + most + " objekti.");
    }
}
