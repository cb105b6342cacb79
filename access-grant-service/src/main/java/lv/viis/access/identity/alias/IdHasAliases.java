package lv.viis.access.identity.alias;

import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses to make an alias of an id that has aliases of its own (409). */
final class IdHasAliases extends Refusal {

    IdHasAliases(UUID id) {
        super(409, "The id has aliases", "Other ids lead to " + id + "; state the alias the other way round.");
    }
}
