package lv.viis.chassis.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.text.Text;

/**
 * A Latvian personal code (personas kods): eleven digits, written {@code NNNNNN-NNNNN}.
 *
 * <p>Codes given until 30.06.2017 begin with the birth date and the century's digit; later ones begin with 32 to 39 and
 * tell nothing. Never to be logged, and it prints as nothing.
 */
public record PersonalCode(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{6}) ?-? ?([0-9]{5})");
    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};

    /**
     * Reads it as people and their programs write it, with any dash or blank between, or none.
     *
     * @throws NotOfForm if it is not eleven digits or holds an impossible or a future date
     */
    public static PersonalCode parse(String text) {
        var matcher = WRITTEN.matcher(text == null ? "" : Text.code(text));
        if (!matcher.matches()) {
            throw new NotOfForm("is not of the form NNNNNN-NNNNN", "nav formā NNNNNN-NNNNN");
        }
        var code = new PersonalCode(matcher.group(1) + matcher.group(2));
        if (!code.isNewStyle()) {
            code.requireBirthDate();
        }
        return code;
    }

    /** Whether the last digit fits; a mismatch is a warning that a clerk can confirm, not an error (D20). */
    public boolean checkDigitFits() {
        var sum = 1;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10 == digits.charAt(10) - '0';
    }

    /** As people write it: {@code NNNNNN-NNNNN}. */
    public String written() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    private boolean isNewStyle() {
        return digits.charAt(0) == '3' && digits.charAt(1) >= '2';
    }

    private void requireBirthDate() {
        var century = digits.charAt(6) - '0';
        if (century > 2) {
            throw new NotOfForm("has an unknown century", "satur nezināmu gadsimtu");
        }
        try {
            var born = LocalDate.of(1800 + 100 * century + number(4), number(2), number(0));
            if (born.isAfter(Riga.today())) {
                throw new NotOfForm("holds a date in the future", "satur datumu nākotnē");
            }
        } catch (DateTimeException e) {
            throw new NotOfForm("holds a date that does not exist", "satur neesošu datumu");
        }
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    @Override
    public String toString() {
        return "PersonalCode[hidden]";
    }
}
