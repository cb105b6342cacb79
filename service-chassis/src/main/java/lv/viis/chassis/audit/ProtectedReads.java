package lv.viis.chassis.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.settings.ServiceSettings;

/** Reads personal data in one transaction that also records the access, so that nothing leaves unrecorded (D21). */
@ApplicationScoped
public class ProtectedReads {

    static final String TOPIC = "viis.audit.access";

    /**
     * What a read of one thing is about to show; of several rows see {@link Shown}.
     *
     * @param organisationId the organisation whose matter that thing is, null for the country
     * @param subjectIds whose data it is, null for nobody; no record is written where there is none
     * @param dataKinds the kinds of data, such as {@code name} or {@code contact}
     * @param reason why, as a code, where one has to be given; else null
     */
    public record Disclosure(
            UUID organisationId, Collection<UUID> subjectIds, Collection<String> dataKinds, String reason) {

        public Disclosure(UUID organisationId, Collection<UUID> subjectIds, Collection<String> dataKinds) {
            this(organisationId, subjectIds, dataKinds, null);
        }
    }

    /**
     * What each row of a list is about to show. The organisation is the row's own: what the caller asked for, a filter or
     * a scope, does not tell of whom something was read.
     *
     * @param organisationId the organisation whose matter the row is, null for the country
     * @param subjectIds whose data the row has, null for nobody
     * @param dataKinds the kinds of data, such as {@code name} or {@code contact}
     */
    public record Shown<R>(
            Function<R, UUID> organisationId,
            Function<R, ? extends Collection<UUID>> subjectIds,
            Collection<String> dataKinds) {}

    /** An event has to fit into a record of Kafka; an export of more people is told by several. */
    private static final int SUBJECTS_AT_ONCE = 1000;

    private final EventLog eventLog;
    private final Door door;
    private final String service;

    ProtectedReads(EventLog eventLog, Door door, ServiceSettings settings) {
        this.eventLog = eventLog;
        this.door = door;
        this.service = settings.name();
    }

    /**
     * Runs the query and records the access before returning.
     *
     * @param action what is done, in words of the API: {@code read access application}
     */
    public <T> T read(String action, Supplier<T> query, Function<T, Disclosure> disclosed) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var found = query.get();
            record(action, disclosed.apply(found));
            return found;
        });
    }

    /**
     * Like the other one, for a list: one record for each organisation of the rows.
     *
     * @param rows those that are shown, of what was found
     */
    public <T, R> T read(String action, Supplier<T> query, Function<T, ? extends Collection<R>> rows, Shown<R> shown) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var found = query.get();
            var subjects = new LinkedHashMap<UUID, Set<UUID>>();
            for (var row : rows.apply(found)) {
                subjects.computeIfAbsent(shown.organisationId().apply(row), one -> new LinkedHashSet<>())
                        .addAll(shown.subjectIds().apply(row));
            }
            subjects.forEach(
                    (organisation, people) -> record(action, new Disclosure(organisation, people, shown.dataKinds())));
            return found;
        });
    }

    private void record(String action, Disclosure disclosure) {
        var subjects = disclosure.subjectIds().stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (var from = 0; from < subjects.size(); from += SUBJECTS_AT_ONCE) {
            record(action, disclosure, subjects.subList(from, Math.min(from + SUBJECTS_AT_ONCE, subjects.size())));
        }
    }

    private void record(String action, Disclosure disclosure, List<UUID> subjects) {
        var reach = door.reach();
        var organisation = disclosure.organisationId();
        eventLog.append(
                TOPIC,
                organisation == null ? "country" : organisation.toString(),
                UUID.randomUUID(),
                1,
                new PersonalDataAccessed(
                        service,
                        action,
                        reach.personId(),
                        reach.actsForAnother() ? reach.principalId() : null,
                        reach.roles(),
                        reach.scope().toString(),
                        reach.grantIds(),
                        organisation,
                        subjects,
                        disclosure.dataKinds(),
                        Moment.now(),
                        disclosure.reason()));
    }
}
