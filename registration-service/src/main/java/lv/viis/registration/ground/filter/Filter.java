package lv.viis.registration.ground.filter;

import java.util.Arrays;
import java.util.UUID;
import lv.viis.chassis.problem.InvalidInput;

/** What leaves rows out of a list, as the query says it: null for nothing; what it cannot be is refused by its name. */
public final class Filter {

    private Filter() {}

    /** @throws InvalidInput if it is no UUID */
    public static UUID id(String name, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(name, "query", "is not a UUID");
        }
    }

    /** @throws InvalidInput if it is none of them */
    public static <E extends Enum<E>> E oneOf(Class<E> values, String name, String text) {
        try {
            return text == null ? null : Enum.valueOf(values, text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(name, "query", "is none of " + Arrays.toString(values.getEnumConstants()));
        }
    }
}
