package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    private final EntityManager database;
    private final EventLog eventLog;
    private final String service;

    RecordTelling(
            EntityManager database, EventLog eventLog, @ConfigProperty(name = "viis.service.name") String service) {
        this.database = database;
        this.eventLog = eventLog;
        this.service = service;
    }

    /** @param data of an event of a grant or a deputyship */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(WebhookReceiver receiver, Standing standing, JsonNode data, Instant now) {
        var employer = id(data, "employerId");
        var unrecorded = Stream.of("personId", "principalId", "deputyId")
                .map(field -> id(data, field))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .filter(person -> isFirst(receiver, person, employer, now))
                .toList();
        if (!unrecorded.isEmpty()) {
            append(standing, employer, unrecorded, now);
        }
    }

    private boolean isFirst(WebhookReceiver receiver, UUID person, UUID employer, Instant now) {
        return ((Number) database.createNativeQuery("""
                        insert into webhook_told as told (receiver_id, day, person_id, employer_id)
                        values (:receiver, :day, :person, :employer)
                        on conflict (receiver_id, day, person_id, employer_id)
                        do update set tellings = told.tellings + 1
                        returning tellings""")
                                .setParameter("receiver", receiver.id)
                                .setParameter("day", Riga.day(now))
                                .setParameter("person", person)
                                .setParameter("employer", employer)
                                .getSingleResult())
                        .intValue()
                == 1;
    }

    private void append(Standing standing, UUID employer, List<UUID> people, Instant now) {
        eventLog.append(
                TOPIC,
                employer.toString(),
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
                        employer,
                        people,
                        List.of("grant"),
                        now,
                        null));
    }

    private static UUID id(JsonNode data, String field) {
        return data.hasNonNull(field) ? UUID.fromString(data.get(field).asText()) : null;
    }
}
