package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lv.viis.chassis.event.EventLog;
import lv.viis.registry.organisation.Organisation;

/** Tells who heads organisations: all headships of each at once, in an order of their own. */
@ApplicationScoped
public class TellHeadships {

    private static final String TOPIC = "viis.registry.headship";

    private final Headships headships;
    private final EventLog eventLog;

    TellHeadships(Headships headships, EventLog eventLog) {
        this.headships = headships;
        this.eventLog = eventLog;
    }

    /** Writes what is pending and appends the headships under the next version. */
    void next(Organisation organisation) {
        organisation.nextHeadshipVersion();
        headships.flush();
        again(List.of(organisation));
    }

    /** Appends the headships of each organisation that ever had one, under the version they have. */
    public void again(Collection<Organisation> organisations) {
        var held = headships.of(organisations.stream().map(Organisation::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        headship -> headship.organisationId,
                        Collectors.mapping(HeadshipsChanged.Held::of, Collectors.toList())));
        headships.flush();
        for (var organisation : organisations) {
            if (organisation.headshipVersion() > 0) {
                eventLog.append(
                        TOPIC,
                        organisation.id(),
                        organisation.headshipVersion(),
                        new HeadshipsChanged(organisation.id(), held.getOrDefault(organisation.id(), List.of())));
            }
        }
    }
}
