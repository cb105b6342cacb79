package lv.viis.registry.organisationimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import lv.viis.chassis.calendar.Dates;
import lv.viis.chassis.identity.NotOfForm;
import lv.viis.chassis.identity.OrganisationNumber;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.Text;
import lv.viis.registry.territory.Territories;

/** Reads the cells of one row; a cell that is not acceptable gives null and a fault. */
final class CellReader {

    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final int ATVK_LENGTH = 7;

    private final OrganisationFile.Row row;
    private final Findings findings;
    private final Territories.AsOf territories;

    CellReader(OrganisationFile.Row row, Findings findings, Territories.AsOf territories) {
        this.row = row;
        this.findings = findings;
        this.territories = territories;
    }

    boolean has(String column) {
        return row.get(column) != null;
    }

    /** One line in the form in which it is kept; what nobody sees is named. */
    String text(String column, int longest) {
        var text = row.get(column);
        var fault = Text.faultOfLine(text);
        if (fault.isPresent()) {
            return fault(column, fault.get());
        }
        return text != null && text.length() > longest
                ? fault(
                        column,
                        new Wording(
                                "is longer than " + longest + " characters",
                                "ir garāks par " + longest + " rakstzīmēm"))
                : text == null ? null : Text.line(text);
    }

    /** A number or a code, however its hyphens and blanks were written. */
    String code(String column, int longest) {
        var text = text(column, longest);
        return text == null ? null : Text.code(text);
    }

    <T> T required(String column, T value) {
        // A cell that is there and gave null has its fault already.
        return value == null && !has(column) ? fault(column, new Wording("is needed", "ir jānorāda")) : value;
    }

    void empty(String column, Wording why) {
        if (has(column)) {
            fault(column, new Wording("must be empty: " + why.english(), "jābūt tukšam: " + why.latvian()));
        }
    }

    String matching(String column, String pattern, Wording message) {
        var text = ungrouped(column);
        return text == null || text.matches(pattern) ? text : fault(column, message);
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var text = text(column, 60);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    var all = Arrays.toString(type.getEnumConstants());
                    return fault(column, new Wording("is not one of " + all, "nav viena no vērtībām " + all));
                });
    }

    LocalDate date(String column) {
        var text = code(column, 40);
        try {
            return text == null ? null : Dates.parse(text);
        } catch (DateTimeException e) {
            return fault(column, new Wording("is not a date of the form 2026-09-01", "nav datums formā 2026-09-01"));
        }
    }

    String legalNumber(String column) {
        var text = code(column);
        try {
            return text == null ? null : OrganisationNumber.parse(text).digits();
        } catch (NotOfForm e) {
            return fault(column, e.fault());
        }
    }

    /** Format and date are faults, the check digit a warning (D20). */
    PersonalCode personalCode(String column) {
        var text = code(column);
        try {
            var code = text == null ? null : PersonalCode.parse(text);
            if (code != null && !code.checkDigitFits()) {
                findings.warn(
                        row.number(),
                        column,
                        new Wording(
                                "has a check digit that does not fit: compare it with the document",
                                "satur kontrolciparu, kas neatbilst: salīdziniet ar dokumentu"));
            }
            return code;
        } catch (NotOfForm e) {
            return fault(column, e.fault());
        }
    }

    /**
     * A territory's code: zeros that a spreadsheet dropped are put back, with a warning, and a code that held once is
     * taken with a warning (D13).
     *
     * @param orUnit whether a parish or a town within a known territory will do
     */
    String atvk(String column, boolean orUnit) {
        var text = ungrouped(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{3," + ATVK_LENGTH + "}")) {
            return fault(
                    column, new Wording("is not an ATVK code of seven digits", "nav ATVK kods ar septiņiem cipariem"));
        }
        var full = "0".repeat(ATVK_LENGTH - text.length()) + text;
        var standing = territories.standing(full);
        if (standing == Territories.Standing.UNKNOWN && !(orUnit && territories.isInside(full))) {
            return fault(column, new Wording("is not a known ATVK code", "nav zināms ATVK kods"));
        }
        if (!full.equals(text)) {
            findings.warn(
                    row.number(),
                    column,
                    new Wording(
                            "had lost leading zeros and was taken as " + full,
                            "bija zaudējis sākuma nulles un ir ņemts kā " + full));
        }
        if (standing == Territories.Standing.HISTORICAL) {
            findings.warn(
                    row.number(),
                    column,
                    new Wording(
                            "is a former code: " + full + " is no longer valid",
                            "ir agrāks kods: " + full + " vairs nav spēkā"));
        }
        return full;
    }

    <T> T fault(String column, Wording message) {
        findings.fault(row.number(), column, message);
        return null;
    }

    /** Digits that people write in groups are a number all the same. */
    private String ungrouped(String column) {
        var text = code(column);
        return text == null ? null : Text.digits(text);
    }

    private String code(String column) {
        var text = code(column, 40);
        return text != null && SPREADSHEET_NUMBER.matcher(text).matches()
                ? fault(
                        column,
                        new Wording(
                                "was rounded by a spreadsheet (like 9.00E+10): format the column as text and export anew",
                                "ir noapaļots izklājlapā (kā 9.00E+10): noformējiet kolonnu kā tekstu un eksportējiet vēlreiz"))
                : text;
    }
}
