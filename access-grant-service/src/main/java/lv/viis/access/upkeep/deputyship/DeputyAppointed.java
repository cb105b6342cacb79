package lv.viis.access.upkeep.deputyship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody may use another person's grants from {@code from} to {@code lastDay}: it was appointed and consented to. */
@Schema
record DeputyAppointed(
        UUID deputyshipId,
        UUID principalId,
        UUID deputyId,
        UUID employerId,
        List<UUID> grantIds,
        LocalDate from,
        LocalDate lastDay,
        @Nullable UUID consentedBy) {

    static final String TOPIC = "viis.access.grant";

    static DeputyAppointed of(Deputyship deputyship) {
        return new DeputyAppointed(
                deputyship.id,
                deputyship.principalId,
                deputyship.deputyId,
                deputyship.employerId,
                deputyship.grantIds.stream().sorted().toList(),
                deputyship.valid.from(),
                deputyship.valid.lastDay(),
                deputyship.consentedBy);
    }
}
