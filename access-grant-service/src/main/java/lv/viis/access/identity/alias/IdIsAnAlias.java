package lv.viis.access.identity.alias;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an id that is an alias already: there are no aliases of aliases. */
@ProblemType(status = 409, en = "The id is an alias already", lv = "Identifikators jau ir pakārtots citam")
final class IdIsAnAlias extends Refusal {

    private final UUID statement;

    IdIsAnAlias(UUID id, UUID statement) {
        super(
                id + " is an alias; name the person whose alias it is, or undo it.",
                "Identifikators " + id
                        + " ir pakārtots; norādiet personu, kurai tas pakārtots, vai atceliet šo paziņojumu.");
        this.statement = statement;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/person-aliases/" + statement);
    }
}
