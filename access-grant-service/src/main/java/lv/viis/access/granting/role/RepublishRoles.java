package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.event.EventLog;

/** The command {@code republish}: appends the state of every role again, for consumers that lost it. */
@ApplicationScoped
class RepublishRoles implements Command {

    private final RoleCatalogue catalogue;
    private final EventLog events;

    RepublishRoles(RoleCatalogue catalogue, EventLog events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    @Transactional
    public int run(List<String> arguments) {
        var roles = catalogue.all();
        for (var role : roles) {
            events.append(
                    RoleChanged.TOPIC,
                    role.code,
                    RoleChanged.aggregateId(role.code),
                    role.version,
                    RoleChanged.of(role));
        }
        System.out.println(roles.size() + " roles appended to " + RoleChanged.TOPIC);
        return 0;
    }
}
