package lv.viis.local.story;

import java.util.Random;
import lv.viis.local.person.DemoPerson;

/** Generates personal codes that no living person has: born in the nineteenth century, with a fitting check digit. */
final class DemoCodes {

    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};

    private DemoCodes() {}

    static DemoPerson person(int seed, int number) {
        var random = new Random(31L * seed + number);
        var digits = "%02d%02d%02d0%03d"
                .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(100), random.nextInt(1000));
        var sum = 1;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        var code = digits.substring(0, 6) + "-" + digits.substring(6) + sum % 11 % 10;
        return new DemoPerson(
                "person-" + seed + "-" + number, "Persona", "Demonstre", code, "Employee", "Darbiniece", null, null);
    }
}
