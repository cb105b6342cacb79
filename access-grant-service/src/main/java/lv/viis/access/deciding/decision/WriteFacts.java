package lv.viis.access.deciding.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.deciding.decision.FactsSeen.FactHash;
import lv.viis.access.deciding.decision.FactsSeen.GrantSeen;
import lv.viis.access.deciding.decision.FactsSeen.HeadshipsSeen;
import lv.viis.access.deciding.decision.FactsSeen.OrganisationSeen;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Weighing;
import lv.viis.access.known.headship.KnownHeads;

/** Writes down what is known when it is decided, for the decision to keep. */
@ApplicationScoped
class WriteFacts {

    private final GatherFacts gather;
    private final EntityManager database;
    private final KnownHeads heads;
    private final ObjectMapper json;

    WriteFacts(GatherFacts gather, EntityManager database, KnownHeads heads, ObjectMapper json) {
        this.gather = gather;
        this.database = database;
        this.heads = heads;
        // The same fact has the same text, whichever version of the code writes it.
        this.json = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, false);
    }

    /**
     * What is known now of what somebody gives back.
     *
     * @return JSON
     */
    String asOf(DecisionItem item, Maker maker, Instant now) {
        return of(item, maker, gather.of(item.submission(), now));
    }

    /** @return JSON */
    String of(DecisionItem item, Maker maker, Weighing weighing) {
        var submission = weighing.asked();
        var known = weighing.facts();
        var organisations = submission.organisationIds().stream()
                .map(known.organisations()::get)
                .filter(Objects::nonNull)
                .map(one -> OrganisationSeen.of(one, version("viis.registry.organisation", one.id)))
                .toList();
        var headships = new HeadshipsSeen(
                submission.employerId(),
                heads.ofOrganisation(submission.employerId()),
                version("viis.registry.headship", submission.employerId()));
        var otherGrants = known.held().stream().map(GrantSeen::of).toList();
        return write(new FactsSeen(
                known.today(),
                maker.grantIds(),
                maker.proposerGrantIds(),
                maker.policyVersionId(),
                submission,
                item.confirmedBy(),
                known.employmentEnd(),
                known.commitmentExpiredAt(),
                organisations,
                headships,
                otherGrants,
                hashes(submission, organisations, headships, otherGrants)));
    }

    private List<FactHash> hashes(
            Submission submission,
            List<OrganisationSeen> organisations,
            HeadshipsSeen headships,
            List<GrantSeen> otherGrants) {
        var hashes = new ArrayList<FactHash>();
        hashes.add(new FactHash("APPLICATION", submission.applicationId(), submission.version(), sha256(submission)));
        organisations.forEach(one -> hashes.add(new FactHash("ORGANISATION", one.id(), one.version(), sha256(one))));
        hashes.add(new FactHash("HEADSHIPS", headships.organisationId(), headships.version(), sha256(headships)));
        otherGrants.forEach(one -> hashes.add(new FactHash("GRANT", one.id(), one.version(), sha256(one))));
        for (var letter : submission.evidence()) {
            if (letter.letterSha256() != null) {
                hashes.add(new FactHash("LETTER", letter.letterId(), null, letter.letterSha256()));
            }
            if (letter.containerSha256() != null) {
                hashes.add(new FactHash("CONTAINER", letter.letterId(), null, letter.containerSha256()));
            }
        }
        return hashes;
    }

    /** Of the newest news of an aggregate that has taken effect; null if none has. */
    private Long version(String topic, UUID aggregateId) {
        List<Long> known = database.createNativeQuery(
                        "select sequence from received_state where topic = ?1 and aggregate_id = ?2", Long.class)
                .setParameter(1, topic)
                .setParameter(2, aggregateId.toString())
                .getResultList();
        return known.isEmpty() ? null : known.get(0);
    }

    private String sha256(Record fact) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(fact).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Record fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
