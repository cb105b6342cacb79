package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;
import lv.viis.registration.signing.foreignfile.Meter;

/**
 * How many of each kind a signed file may have, whatever its format. Each takes work of its own, often once more for each
 * other one, and who made the file decided how many there are; no office's file has half as many.
 */
enum Limit {
    /** Counter-signatures too. */
    SIGNATURES(20, "signatures", "paraksti"),
    /** Of the PDF as a whole, each of which stands for a revision of its own; an archive adds one in some years. */
    DOCUMENT_STAMPS(20, "time stamps of the document", "dokumenta laika zīmogi"),
    /** Of all signatures together. */
    TIME_STAMPS(100, "time stamps", "laika zīmogi"),
    /** Different ones, wherever in the file they are. */
    CERTIFICATES(200, "certificates", "sertifikāti"),
    /** Different ones, wherever in the file they are. */
    REVOCATION_DATA(200, "answers and lists on revocation", "atbildes un saraksti par atsaukšanu"),
    /** How often a PDF names one of both, once for all signatures and once for each. */
    VALIDATION_DATA(2_000, "entries of validation data", "validācijas datu ieraksti"),
    REVISIONS(60, "revisions", "redakcijas"),
    /** As the PDF says, and no more than it has. */
    PAGES(1_000, "pages", "lapas"),
    ANNOTATIONS(5_000, "annotations and form fields", "anotācijas un veidlapas lauki"),
    ATTACHMENTS(200, "attached files", "pievienotas datnes");

    private final int most;
    private final String english;
    private final String latvian;

    Limit(int most, String english, String latvian) {
        this.most = most;
        this.english = english;
        this.latvian = latvian;
    }

    /** @throws lv.viis.registration.signing.foreignfile.FileTooCostly if there are more, which ends the reading of the file */
    void require(int count, FileType type) {
        if (count > most) {
            var pdf = type == FileType.PDF;
            throw Meter.required()
                    .refuse(new Wording(
                            "The %s has more than %d %s.".formatted(pdf ? "PDF" : "container", most, english),
                            "%s ir vairāk nekā %d %s.".formatted(pdf ? "PDF datnē" : "Konteinerā", most, latvian)));
        }
    }
}
