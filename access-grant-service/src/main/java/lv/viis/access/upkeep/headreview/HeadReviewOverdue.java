package lv.viis.access.upkeep.headreview;

import java.time.LocalDate;
import java.util.UUID;

/** A new head has not answered in time: the ministry has to look; nothing was cut. */
record HeadReviewOverdue(UUID headReviewId, UUID organisationId, UUID headId, LocalDate from, LocalDate dueOn) {}
