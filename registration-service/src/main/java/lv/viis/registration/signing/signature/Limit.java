package lv.viis.registration.signing.signature;

import lv.viis.registration.signing.foreignfile.Meter;

/**
 * How many of each kind a signed file may have, whatever its format. Each takes work of its own, often once more for each
 * other one, and who made the file decided how many there are; no office's file has half as many.
 */
enum Limit {
    /** Counter-signatures too. */
    SIGNATURES(20, "signatures"),
    /** Of the PDF as a whole, each of which stands for a revision of its own; an archive adds one in some years. */
    DOCUMENT_STAMPS(20, "time stamps of the document"),
    /** Of all signatures together. */
    TIME_STAMPS(100, "time stamps"),
    /** Different ones, wherever in the file they are. */
    CERTIFICATES(200, "certificates"),
    /** Different ones, wherever in the file they are. */
    REVOCATION_DATA(200, "answers and lists on revocation"),
    /** How often a PDF names one of both, once for all signatures and once for each. */
    VALIDATION_DATA(2_000, "entries of validation data"),
    REVISIONS(60, "revisions"),
    /** As the PDF says, and no more than it has. */
    PAGES(1_000, "pages"),
    ANNOTATIONS(5_000, "annotations and form fields"),
    ATTACHMENTS(200, "attached files");

    private final int most;
    private final String what;

    Limit(int most, String what) {
        this.most = most;
        this.what = what;
    }

    /** @throws lv.viis.registration.signing.foreignfile.FileTooCostly if there are more, which ends the reading of the file */
    void require(int count, FileType type) {
        if (count > most) {
            throw Meter.required()
                    .refuse("The %s has more than %d %s."
                            .formatted(type == FileType.PDF ? "PDF" : "container", most, what));
        }
    }
}
