package lv.viis.access.upkeep.employmentcheck;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody's grants through an organisation are suspended because the facts name no employment; the head is asked. */
record EmploymentQuestioned(UUID questionId, UUID organisationId, UUID personId, LocalDate asOf) {

    static final String TOPIC = "viis.access.review";
}
