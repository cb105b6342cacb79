package lv.viis.registry.republish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.command.Command;
import lv.viis.registry.headship.Headships;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;
import org.jboss.logging.Logger;

/**
 * Appends the present state of all organisations and headships, for a consumer that must start anew.
 *
 * <p>In transactions of a few hundred, each with its rows locked: a change that commits meanwhile stands behind the
 * state it replaces, so that a compacted topic never ends with the older one.
 */
@ApplicationScoped
class Republish implements Command {

    private static final Logger LOG = Logger.getLogger(Republish.class);
    private static final int AT_ONCE = 500;

    private final Organisations organisations;
    private final Headships headships;
    private final EntityManager database;

    Republish(Organisations organisations, Headships headships, EntityManager database) {
        this.database = database;
        this.organisations = organisations;
        this.headships = headships;
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    public int run(List<String> arguments) {
        var last = new UUID(0, 0);
        var count = 0;
        for (var told = next(last); !told.isEmpty(); told = next(last)) {
            count += told.size();
            last = told.get(told.size() - 1).id();
        }
        LOG.infof("%d organisations republished", count);
        return 0;
    }

    private List<Organisation> next(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = organisations.after(after, AT_ONCE);
            // Nothing is changed, so no event needs to look for changes to write first.
            database.setFlushMode(FlushModeType.COMMIT);
            found.forEach(organisations::tellAgain);
            headships.tellAgain(found);
            return found;
        });
    }
}
