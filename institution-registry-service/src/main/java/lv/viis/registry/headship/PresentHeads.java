package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who heads organisations, by name: what everybody may know of a headship. */
@ApplicationScoped
public class PresentHeads {

    private final Headships headships;

    PresentHeads(Headships headships) {
        this.headships = headships;
    }

    /** By organisation; where one only acts as head beside a head, the head. */
    public Map<UUID, String> on(Collection<UUID> organisations, LocalDate day) {
        var heads = new HashMap<UUID, String>();
        for (var headship : headships.of(organisations)) {
            if (headship.isHeldOn(day) && (!headship.acting || !heads.containsKey(headship.organisationId))) {
                heads.put(headship.organisationId, headship.holder());
            }
        }
        return heads;
    }
}
