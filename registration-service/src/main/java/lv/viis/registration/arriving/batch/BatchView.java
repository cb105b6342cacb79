package lv.viis.registration.arriving.batch;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import lv.viis.registration.applying.accessapplication.ApplicationState;
import lv.viis.registration.applying.accessapplication.NextAction;
import org.jspecify.annotations.Nullable;

/**
 * A batch by ids only: who the people are is read with the applications, which is recorded. Instants are UTC.
 *
 * @param kind of what is asked, the same for all
 * @param applicantId who applies, a pseudonym
 * @param counts how many applications are in each state that occurs
 * @param applications in the order in which they were given
 */
record BatchView(
        UUID id,
        ApplicationKind kind,
        UUID employerId,
        UUID applicantId,
        Instant createdAt,
        Map<ApplicationState, Integer> counts,
        List<Item> applications) {

    /**
     * @param personId for whom, a pseudonym
     * @param version to send as If-Match when acting on it alone
     * @param nextAction null once it has ended, as is the deadline
     */
    record Item(
            UUID applicationId,
            UUID personId,
            ApplicationState state,
            long version,
            @Nullable NextAction nextAction,
            @Nullable Instant deadline) {

        static Item of(AccessApplication application) {
            return new Item(
                    application.id(),
                    application.personId(),
                    application.state(),
                    application.version(),
                    application.nextAction(),
                    application.deadline());
        }
    }

    static BatchView of(AccessApplicationBatch batch, List<AccessApplication> applications) {
        var counts = new EnumMap<ApplicationState, Integer>(ApplicationState.class);
        applications.forEach(application -> counts.merge(application.state(), 1, Integer::sum));
        return new BatchView(
                batch.id,
                batch.kind,
                batch.employerId,
                batch.applicantId,
                batch.createdAt,
                counts,
                applications.stream().map(Item::of).toList());
    }
}
