package lv.viis.chassis.problem;

import lv.viis.chassis.language.Language;
import lv.viis.chassis.language.Wording;

/**
 * One fault of an input.
 *
 * @param field the faulty field as a path ({@code employee.personalCode}, {@code row 12, atvk})
 * @param in where it stands: {@code body}, {@code query}, {@code path} or {@code header}
 * @param fault what is wrong with it, to be read after the field's name, without repeating a person's data
 */
public record Violation(String field, String in, Wording fault) {

    public Violation(String field, String in, String english, String latvian) {
        this(field, in, new Wording(english, latvian));
    }

    Told told(Language language) {
        return new Told(field, in, fault.in(language));
    }

    /** As it stands in an answer. */
    record Told(String field, String in, String message) {}
}
