package lv.viis.registration.signing.foreignfile;

import lv.viis.chassis.language.Wording;

/**
 * Reading the file would cost more than it may. Each door makes its own refusal of it; unchecked and no refusal itself,
 * so that no library takes it for a fault of the file that it can read around.
 */
public final class FileTooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Wording why;

    /**
     * Whoever reads a file asks its {@link Meter} for it, which remembers that the reading is over.
     *
     * @param why what is too much, for the sender of the file
     */
    FileTooCostly(Wording why) {
        super(why.english(), null, false, false);
        this.why = why;
    }

    public Wording why() {
        return why;
    }
}
