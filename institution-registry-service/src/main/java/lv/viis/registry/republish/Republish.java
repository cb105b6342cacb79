package lv.viis.registry.republish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.command.Command;
import lv.viis.registry.headship.TellHeadships;
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
    private final TellHeadships tellHeadships;

    Republish(Organisations organisations, TellHeadships tellHeadships) {
        this.organisations = organisations;
        this.tellHeadships = tellHeadships;
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
            organisations.getEntityManager().setFlushMode(FlushModeType.COMMIT);
            found.forEach(organisations::tellAgain);
            tellHeadships.again(found);
            return found;
        });
    }
}
