package lv.viis.registration;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.viis.chassis.testing.AskedAs;

/** Everybody who may be near a {@link Matter}, each in one part alone. */
enum Who {
    NOBODY(id -> AskedAs.nobody()),
    STRANGER(AskedAs::person),
    /** Has every office in an organisation of no concern. */
    ELSEWHERE(id -> AskedAs.in(
            UUID.randomUUID(), id, "IZM_CLERK", "IZM_ACCESS_OFFICER", "AUDITOR", "IZM_SUPPORT", "IZM_ADMIN")),
    /** Heads another organisation. */
    NEIGHBOUR(AskedAs::person),
    CLERK(id -> AskedAs.inCountry(id, "IZM_CLERK")),
    AUDITOR(id -> AskedAs.inCountry(id, "AUDITOR")),
    SUPPORT(id -> AskedAs.inCountry(id, "IZM_SUPPORT")),
    ADMIN(id -> AskedAs.inCountry(id, "IZM_ADMIN")),
    HEAD(AskedAs::person),
    DEPUTY(AskedAs::person),
    /** Applied on paper for the employer, of which another head is not identified. */
    APPLICANT(AskedAs::person),
    /** For whom access is applied for. */
    EMPLOYEE(AskedAs::person),
    /** Of whom a letter is that belongs to no application. */
    NAMED(AskedAs::person),
    /** Has to sign that one, and the head's. */
    SIGNER(AskedAs::person);

    final UUID id = UUID.randomUUID();
    private final AskedAs asked;

    Who(Function<UUID, AskedAs> asked) {
        this.asked = asked.apply(id);
    }

    AskedAs asked() {
        return asked;
    }

    /** Who of all sees the rows. */
    static Set<Who> sees(String rows) {
        return all(who -> who.asked.count(rows) > 0);
    }

    /** Who of all changes a row by the statement; none is refused it. */
    static Set<Who> changes(String statement) {
        return all(who -> who.asked.changes(statement) > 0);
    }

    /** Who of all may put in the row; the others are refused it. */
    static Set<Who> puts(Row row) {
        return all(who -> {
            if (who.asked.refusal(row.insert()) == null) {
                return true;
            }
            who.asked.mayNot(row.insert());
            return false;
        });
    }

    private static Set<Who> all(Predicate<Who> may) {
        var all = EnumSet.allOf(Who.class);
        all.removeIf(may.negate());
        return all;
    }
}
