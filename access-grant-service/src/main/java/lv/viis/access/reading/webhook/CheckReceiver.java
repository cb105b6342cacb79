package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import lv.viis.chassis.calendar.Riga;

/**
 * Queues calls that tell of nobody: whether the address wants to be told, and a test. Each is made once, and an
 * organisation has so many a day, whatever receivers it registers and removes.
 */
@ApplicationScoped
class CheckReceiver {

    static final String VERIFICATION = "receiver.verification";
    static final String TEST = "receiver.tested";
    private static final int CHALLENGE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager database;
    private final WebhookConfig config;

    CheckReceiver(EntityManager database, WebhookConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * It shows that it wants to be told by answering with the challenge, which a mere echo of the call does not.
     *
     * @throws TooManyChecks if there were enough today
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void verify(WebhookReceiver receiver, Instant now) {
        var challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        queue(receiver, VERIFICATION, JsonNodeFactory.instance.objectNode().put("challenge", text), now);
    }

    /** @throws TooManyChecks if there were enough today */
    @Transactional(Transactional.TxType.MANDATORY)
    void test(WebhookReceiver receiver, Instant now) {
        queue(receiver, TEST, JsonNodeFactory.instance.objectNode(), now);
    }

    /** Whether the answer is a JSON object whose {@code challenge} is the one that was sent. */
    static boolean isRepeated(JsonNode sent, String answer, ObjectMapper json) {
        try {
            var challenge = json.readTree(answer == null ? "" : answer).path("challenge");
            return challenge.isTextual() && challenge.equals(sent.path("challenge"));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void queue(WebhookReceiver receiver, String type, JsonNode data, Instant now) {
        spend(receiver, now);
        database.createNativeQuery("""
                        insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data, next_attempt_at)
                        values (:receiver, uuidv7(), :type, :now, cast(:data as jsonb), :now)""")
                .setParameter("receiver", receiver.id)
                .setParameter("type", type)
                .setParameter("data", data.toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    private void spend(WebhookReceiver receiver, Instant now) {
        var today = Riga.day(now);
        var spent = database.createNativeQuery("""
                        insert into webhook_check as spent (organisation_id, day)
                        values (cast(:organisation as uuid), :day)
                        on conflict (organisation_id, day) do update set checks = spent.checks + 1
                         where spent.checks < :most""")
                .setParameter("organisation", receiver.organisationId)
                .setParameter("day", today)
                .setParameter("most", config.checksADay())
                .executeUpdate();
        if (spent == 0) {
            var tomorrow = Riga.end(today);
            throw new TooManyChecks(Duration.between(now, tomorrow));
        }
    }
}
