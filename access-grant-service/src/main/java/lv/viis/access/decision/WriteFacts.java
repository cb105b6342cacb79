package lv.viis.access.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import lv.viis.access.employment.KnownEmployments;
import lv.viis.access.grant.Days;

/** Writes down what is known when it is decided, for the decision to keep. */
@ApplicationScoped
class WriteFacts {

    private final KnownEmployments employments;
    private final ObjectMapper json;

    WriteFacts(KnownEmployments employments, ObjectMapper json) {
        this.employments = employments;
        this.json = json;
    }

    /** @return JSON */
    String of(DecisionItem item, Maker maker, Instant now) {
        try {
            return json.writeValueAsString(FactsSeen.of(item, maker, employments, LocalDate.ofInstant(now, Days.RIGA)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
