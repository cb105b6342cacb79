package lv.viis.access.upkeep.recertification;

import java.time.LocalDate;
import java.util.UUID;

/** An employer's head has grants to confirm by the deadline: told at the start, a week before and a day before it. */
record RecertificationDue(UUID recertificationId, UUID employerId, LocalDate deadline, int openItems) {

    static final String TOPIC = "viis.access.review";
}
