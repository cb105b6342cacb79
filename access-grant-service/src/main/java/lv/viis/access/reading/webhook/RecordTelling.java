package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.reading.webhook.Answerable.Standing;
import lv.viis.chassis.audit.PersonalDataAccessed;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records before a receiver is told of somebody that it is (D21): as an access by who is responsible for it, with the
 * first telling of a day (Europe/Riga) about that person; the further ones of the day are counted.
 */
@ApplicationScoped
class RecordTelling {

    private static final String TOPIC = "viis.audit.access";

    /** The members that name somebody, in whatever is told, at whatever depth. */
    static final Set<String> PEOPLE = Set.of("personId", "principalId", "deputyId", "consentedBy", "replacedBy");

    /** The members by which something says whose affair it is. */
    private static final List<String> EMPLOYERS = List.of("employerId", "organisationId");

    private final EntityManager database;
    private final EventLog eventLog;
    private final String service;

    RecordTelling(
            EntityManager database, EventLog eventLog, @ConfigProperty(name = "viis.service.name") String service) {
        this.database = database;
        this.eventLog = eventLog;
        this.service = service;
    }

    /** @param data as it is told; what names nobody leaves no record */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(WebhookReceiver receiver, Standing standing, EventType type, JsonNode data, Instant now) {
        var people = PEOPLE.stream()
                .flatMap(member -> data.findValues(member).stream())
                .filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.asText()))
                .distinct()
                .sorted()
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var told = new Told(receiver.id, employer(data), type.source.dataKind, now);
        var unrecorded = people.stream().filter(person -> isFirst(told, person)).toList();
        if (!unrecorded.isEmpty()) {
            append(standing, told, unrecorded);
        }
    }

    /** Who is told now, in whose affair, and what it is about. */
    private record Told(UUID receiverId, UUID employerId, String kind, Instant at) {}

    private boolean isFirst(Told now, UUID person) {
        return ((Number) database.createNativeQuery("""
                        insert into webhook_told as told (receiver_id, day, person_id, employer_id, kind)
                        values (:receiver, :day, :person, :employer, :kind)
                        on conflict (receiver_id, day, person_id, employer_id, kind)
                        do update set tellings = told.tellings + 1
                        returning tellings""")
                                .setParameter("receiver", now.receiverId())
                                .setParameter("day", Riga.day(now.at()))
                                .setParameter("person", person)
                                .setParameter("employer", now.employerId())
                                .setParameter("kind", now.kind())
                                .getSingleResult())
                        .intValue()
                == 1;
    }

    private void append(Standing standing, Told now, List<UUID> people) {
        eventLog.append(
                TOPIC,
                now.employerId().toString(),
                UUID.randomUUID(),
                1,
                new PersonalDataAccessed(
                        service,
                        "tell webhook receiver",
                        standing.personId(),
                        null,
                        Set.of(standing.role()),
                        standing.scope().toString(),
                        Stream.ofNullable(standing.grantId()).toList(),
                        now.employerId(),
                        people,
                        List.of(now.kind()),
                        now.at(),
                        null));
    }

    private static UUID employer(JsonNode data) {
        return EMPLOYERS.stream()
                .filter(data::hasNonNull)
                .findFirst()
                .map(member -> UUID.fromString(data.get(member).asText()))
                .orElseThrow();
    }
}
