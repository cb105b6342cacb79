package lv.viis.access.upkeep.headreview;

import java.time.LocalDate;
import java.util.UUID;

/** A new head has to confirm the grants through the organisation by a day. */
record HeadReviewDue(UUID headReviewId, UUID organisationId, UUID headId, LocalDate from, LocalDate dueOn) {

    static final String TOPIC = "viis.access.review";
}
