package lv.viis.chassis.identity;

import java.util.regex.Pattern;
import lv.viis.chassis.text.Text;

/** A legal person's registration number in Latvia: eleven digits, the first above 3, with a checksum (D13). */
public record OrganisationNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[4-9][0-9]{10}");
    private static final int[] WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};

    /** @throws NotOfForm if form or checksum do not hold */
    public static OrganisationNumber parse(String text) {
        var digits = text == null ? "" : Text.digits(text);
        if (!FORM.matcher(digits).matches()) {
            throw new NotOfForm(
                    "is not eleven digits beginning with 4 to 9",
                    "nav vienpadsmit cipari, no kuriem pirmais ir 4 līdz 9");
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        if (sum % 11 != 3) {
            throw new NotOfForm("has a wrong checksum", "satur nepareizu kontrolciparu");
        }
        return new OrganisationNumber(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
