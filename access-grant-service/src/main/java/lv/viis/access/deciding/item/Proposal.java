package lv.viis.access.deciding.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.row.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;

/** What a first officer would decide where a sensitive role needs two; it gives nothing and is told to nobody. */
@Entity
@Table(name = "decision_proposal")
@DynamicUpdate
public class Proposal {

    /** LAPSED: the item changed, or the first officer is one no more. */
    enum End {
        CONFIRMED,
        SENT_BACK,
        LAPSED
    }

    @Id
    UUID id;

    UUID decisionItemId;

    /** The item as the first officer saw it. */
    long itemChanges;

    UUID proposedBy;

    /** The grants by which that one was an officer. */
    UUID[] grantIds;

    Instant proposedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String request;

    @Enumerated(EnumType.STRING)
    End endedAs;

    UUID endedBy;
    Instant endedAt;
    String reasonCode;

    /** The words for it; they stay here. */
    String text;

    public static Proposal of(DecisionItem item, String request, Reach officer) {
        var proposal = new Proposal();
        proposal.id = Ids.next();
        proposal.decisionItemId = item.id;
        proposal.itemChanges = item.changes;
        proposal.proposedBy = officer.personId();
        proposal.grantIds = officer.grantIds().toArray(UUID[]::new);
        proposal.proposedAt = officer.at();
        proposal.request = request;
        return proposal;
    }

    public UUID id() {
        return id;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    /** The grants by which that one was an officer. */
    public List<UUID> proposerGrantIds() {
        return List.of(grantIds);
    }

    public NewDecision request() {
        return Event.read(request, NewDecision.class);
    }

    /** Whether what is to be decided is still what the first officer saw. */
    public boolean isOf(DecisionItem item) {
        return item.state == ItemState.OPEN && item.changes == itemChanges;
    }

    public void confirm(UUID officer, Instant now) {
        end(End.CONFIRMED, officer, now);
    }

    /** By the second officer, or by the first, who thought better of it. */
    public void sendBack(UUID officer, Reason reason, String words, Instant now) {
        end(End.SENT_BACK, officer, now);
        reasonCode = reason.codeFor(Reason.Use.OBJECT);
        text = words;
    }

    public void lapse(Instant now) {
        end(End.LAPSED, null, now);
    }

    private void end(End as, UUID officer, Instant now) {
        if (endedAs != null) {
            throw new ProposalIsOver();
        }
        endedAs = as;
        endedBy = officer;
        endedAt = now;
    }
}
