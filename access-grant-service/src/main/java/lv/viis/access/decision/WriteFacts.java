package lv.viis.access.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import lv.viis.access.employment.KnownEmployments;
import lv.viis.access.grant.Days;
import lv.viis.chassis.caller.Caller;

/** Writes down what is known when an officer decides, for the decision to keep. */
@ApplicationScoped
class WriteFacts {

    private final Caller caller;
    private final KnownEmployments employments;
    private final ObjectMapper json;

    WriteFacts(Caller caller, KnownEmployments employments, ObjectMapper json) {
        this.caller = caller;
        this.employments = employments;
        this.json = json;
    }

    /** @return JSON */
    String of(DecisionItem item, Instant now) {
        try {
            return json.writeValueAsString(
                    FactsSeen.of(item, caller, employments, LocalDate.ofInstant(now, Days.RIGA)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
