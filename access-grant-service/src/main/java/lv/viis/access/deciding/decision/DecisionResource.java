package lv.viis.access.deciding.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Decisions as they were made. */
@Path("/v1/decisions")
@Tag(name = "Decisions")
class DecisionResource {

    /**
     * A decision.
     *
     * @param kind APPLICATION, POLICY for one that was decided straight through, RETURNED for a version that was sent
     *     back, BOOTSTRAP for the order that named the first officers, or BREAK_GLASS
     * @param decisionItemId what was decided on, null for the bootstrap order
     * @param decidedBy the officer, the second of two; null for the bootstrap order and for a policy
     * @param proposedBy the first of two officers, else null
     * @param policyVersionId the policy by which it was decided straight through, else null
     * @param factsSha256 of the facts as they are kept, in hexadecimal digits
     * @param howToContest said with a rejection, else null
     * @param reasonCodes why it was returned, else null
     * @param text what is to be put right, else null
     * @param facts what was known when it was decided; for officers and auditors only
     */
    record DecisionView(
            UUID id,
            Decision.Kind kind,
            @Nullable UUID decisionItemId,
            @Nullable UUID decidedBy,
            @Nullable UUID proposedBy,
            @Nullable UUID policyVersionId,
            Instant decidedAt,
            List<LineView> lines,
            @Nullable String howToContest,
            @Nullable List<String> reasonCodes,
            @Nullable String text,
            String factsSha256,

            @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable
            String facts) {

        static DecisionView of(Decision decision, String facts) {
            return new DecisionView(
                    decision.id,
                    decision.kind,
                    decision.decisionItemId,
                    decision.decidedBy,
                    decision.proposedBy,
                    decision.policyVersionId,
                    decision.decidedAt,
                    decision.lines.stream()
                            .sorted(Comparator.comparing(Decision.Line::lineId))
                            .map(LineView::of)
                            .toList(),
                    decision.howToContest,
                    decision.reasonCodes == null ? null : List.of(decision.reasonCodes),
                    decision.text,
                    decision.factsSha256,
                    facts);
        }
    }

    /**
     * The outcome of one line.
     *
     * @param grantId the grant that followed, or that was ended; null if rejected
     * @param validFrom its first day, date of Europe/Riga; null for a right that was ended before it began
     * @param lastDay its last day, included
     * @param endedGrantId the earlier grant that was replaced or ended, else null
     */
    record LineView(
            UUID lineId,
            Outcome outcome,
            @Nullable UUID grantId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate lastDay,
            String reasonCode,
            @Nullable String text,
            @Nullable UUID endedGrantId) {

        static LineView of(Decision.Line line) {
            var valid = line.valid();
            return new LineView(
                    line.lineId(),
                    line.outcome(),
                    line.grantId(),
                    valid == null ? null : valid.from(),
                    valid == null ? null : valid.lastDay(),
                    line.reasonCode(),
                    line.text(),
                    line.takenGrantId());
        }
    }

    /** Who asked for a system, through which organisation; both null in the facts of an order. */
    private record ClientFacts(UUID employerId, UUID appliedBy) {}

    /** A decision with the application it decides on; without one for a system's right and for an order. */
    private record DecisionOnItem(Decision decision, DecisionItem item) {}

    private static final List<String> KINDS = List.of("access decision");

    private final Door door;
    private final Decisions decisions;
    private final DecisionItems items;
    private final SamePerson people;
    private final ProtectedReads protectedReads;

    DecisionResource(
            Door door, Decisions decisions, DecisionItems items, SamePerson people, ProtectedReads protectedReads) {
        this.door = door;
        this.decisions = decisions;
        this.items = items;
        this.people = people;
        this.protectedReads = protectedReads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "One decision: for officers, auditors, who asked, and for whom it was asked")
    @APIResponse(responseCode = "200", description = "The decision as it was made; reading it is recorded")
    public DecisionView read(@PathParam("id") UUID id) {
        var reach = door.reach();
        var found = protectedReads.read("read decision", () -> find(id, reach), seen -> disclosure(seen, reach));
        return DecisionView.of(found.decision(), isOverseer(reach) ? found.decision().facts : null);
    }

    private DecisionOnItem find(UUID id, Reach reach) {
        var decision = decisions.findById(id);
        var item = decision == null || decision.decisionItemId == null ? null : items.one(decision.decisionItemId);
        if (decision == null || !(isOverseer(reach) || isConcerned(item, reach))) {
            throw new NotFound("decision");
        }
        // Read in the transaction, shown after it.
        Hibernate.initialize(decision.lines);
        return new DecisionOnItem(decision, item);
    }

    private static boolean isOverseer(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
    }

    private boolean isConcerned(DecisionItem item, Reach reach) {
        return item != null && item.submission().concerns(people.idsOf(reach.personId()));
    }

    /** Of a decision on a system the facts alone tell who asked for it; an order's facts name nobody. */
    private Disclosure disclosure(DecisionOnItem found, Reach reach) {
        var item = found.item();
        if (item != null) {
            var asked = item.submission();
            var seen = isOverseer(reach) ? asked.people() : Stream.of(asked.personId());
            return new Disclosure(asked.employerId(), people(found.decision(), seen), KINDS);
        }
        var facts = Event.read(found.decision().facts, ClientFacts.class);
        return new Disclosure(facts.employerId(), people(found.decision(), Stream.of(facts.appliedBy())), KINDS);
    }

    private static List<UUID> people(Decision decision, Stream<UUID> others) {
        return Stream.concat(others, Stream.of(decision.decidedBy, decision.proposedBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
