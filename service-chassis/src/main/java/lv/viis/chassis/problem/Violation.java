package lv.viis.chassis.problem;

/**
 * One fault of an input.
 *
 * @param field the faulty field as a path ({@code employee.personalCode}, {@code row 12, atvk})
 * @param in where it stands: {@code body}, {@code query}, {@code path} or {@code header}
 * @param message what is wrong with it, without repeating a person's data
 */
public record Violation(String field, String in, String message) {}
