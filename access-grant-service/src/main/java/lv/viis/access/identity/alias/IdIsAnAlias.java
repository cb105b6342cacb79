package lv.viis.access.identity.alias;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Refuses an id that is an alias already: there are no aliases of aliases (409). */
final class IdIsAnAlias extends Refusal {

    private final UUID statement;

    IdIsAnAlias(UUID id, UUID statement) {
        super(409, "The id is an alias already", id + " is an alias; name the person whose alias it is, or undo it.");
        this.statement = statement;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/person-aliases/" + statement);
    }
}
