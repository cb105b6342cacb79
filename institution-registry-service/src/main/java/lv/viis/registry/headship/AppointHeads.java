package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.registry.organisation.Organisation;

/** Takes over the heads that an import names: the present one stays, or is followed by a new one. */
@ApplicationScoped
public class AppointHeads {

    /** What naming a head came to. */
    public enum Outcome {
        UNCHANGED,
        CORRECTED,
        APPOINTED,
        /** Another head is on record from that day or later, which an import does not alter. */
        CONTRADICTED
    }

    private final Headships headships;

    AppointHeads(Headships headships) {
        this.headships = headships;
    }

    /** The headships of organisations as they are now, to be changed together. */
    public Terms termsOf(Collection<UUID> organisations) {
        var terms = new Terms();
        for (var headship : headships.of(organisations)) {
            terms.of(headship.organisationId).add(headship);
        }
        return terms;
    }

    /** Appoints the head, and ends the term of the one before on the day before. */
    public Outcome appoint(Organisation organisation, NewHead head, Terms terms) {
        var known = terms.of(organisation.id());
        var person = headships.personId(head.code());
        Headship last = null;
        for (var headship : known) {
            if (headship.acting) {
                continue;
            }
            if (headship.fromDay.equals(head.from()) && headship.isHeldBy(person, head)) {
                return headship.correct(head) ? Outcome.CORRECTED : Outcome.UNCHANGED;
            }
            last = last == null || headship.fromDay.isAfter(last.fromDay) ? headship : last;
        }
        if (last != null && !head.from().isAfter(last.fromDay)) {
            return Outcome.CONTRADICTED;
        }
        if (last != null && last.isHeldOn(head.from())) {
            last.end(head.from().minusDays(1));
        }
        known.add(headships.begin(organisation, head));
        organisation.nextHeadshipVersion();
        return Outcome.APPOINTED;
    }

    /** The headships by organisation. */
    public static final class Terms {

        private final Map<UUID, List<Headship>> byOrganisation = new HashMap<>();

        Terms() {}

        List<Headship> of(UUID organisation) {
            return byOrganisation.computeIfAbsent(organisation, id -> new ArrayList<>());
        }
    }
}
