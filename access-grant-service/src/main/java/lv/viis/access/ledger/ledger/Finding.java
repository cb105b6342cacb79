package lv.viis.access.ledger.ledger;

/**
 * The first thing that is wrong with an exported chain.
 *
 * @param line of the export, from 1 on; 0 if the fault is against a published root
 * @param sequence the first entry concerned; 0 if it is none
 */
record Finding(Kind kind, long line, long sequence, String words) {

    /** What has happened, as far as an export shows. */
    enum Kind {
        ALTERED,
        MISSING,
        REORDERED,
        DUPLICATED,
        REWRITTEN,
        STAMP
    }

    /** Ends the check: what follows the first fault cannot be told apart from its consequences. */
    static final class Found extends RuntimeException {
        final transient Finding finding;

        Found(Kind kind, long line, long sequence, String words) {
            super(words, null, false, false);
            this.finding = new Finding(kind, line, sequence, words);
        }
    }

    @Override
    public String toString() {
        return kind + (sequence > 0 ? " entry " + sequence : "") + (line > 0 ? " (line " + line + ")" : "") + ": "
                + words;
    }
}
