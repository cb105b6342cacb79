package lv.viis.access.identity.alias;

import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to make an alias of an id that has aliases of its own. */
@ProblemType(status = 409, en = "The id has aliases", lv = "Identifikatoram ir pakārtoti citi")
final class IdHasAliases extends Refusal {

    IdHasAliases(UUID id) {
        super(
                "Other ids lead to " + id + "; state the alias the other way round.",
                "Identifikatoram " + id + " ir pakārtoti citi identifikatori; norādiet saistību pretējā virzienā.");
    }
}
