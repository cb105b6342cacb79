package lv.viis.access.reading.report;

/** Keeps a spreadsheet from taking a value for a formula (OWASP, CSV injection). */
final class SpreadsheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCell() {}

    /** The value itself, or with an apostrophe before it where a spreadsheet would calculate. */
    static String of(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
