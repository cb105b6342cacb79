package lv.viis.registration.arriving.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and how far it is.
 *
 * @param deadline the last day, of Europe/Riga; who came late to the campaign may have a later one
 * @param startedAt when it was confirmed, UTC; null until then
 * @param members how many stand how (DUE, NOT_PRINTABLE, SIGNED, SIGNED_LATE, EXPIRED, NO_RIGHTS, CANCELLED), of those
 *     whom the caller may know of
 */
record CampaignView(
        UUID id,
        String textVersion,
        LocalDate deadline,
        CommitmentCampaign.State state,
        @Nullable Instant startedAt,
        Map<String, Long> members) {

    static CampaignView of(CommitmentCampaign campaign, List<CampaignMembers.Count> counts, LocalDate today) {
        var members = new TreeMap<String, Long>();
        counts.forEach(count -> members.put(count.state(), count.members()));
        return new CampaignView(
                campaign.id,
                campaign.textVersion,
                campaign.deadline,
                campaign.state(today),
                campaign.startedAt,
                members);
    }
}
