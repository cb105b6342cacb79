package lv.viis.chassis.job;

/**
 * Rows that wait to be worked on, of a table with {@code id}, {@code attempts} and {@code next_attempt_at} (null where
 * nothing is to be done any more).
 *
 * @param job the kind of item, for the log and the gauge {@code viis.job.failing}
 * @param table that of whoever asks; a constant, never a caller's text
 * @param condition what else must hold of a row {@code d}, in SQL; a constant too
 */
public record DueRows(String job, String table, String condition) {

    public DueRows(String job, String table) {
        this(job, table, "true");
    }
}
