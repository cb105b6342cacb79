package lv.viis.registry.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;

/** An institution, a municipality, or a state body: what rights are granted for, and what has heads. */
@Entity
public class Organisation {

    /** What an update came to; address, contacts, and legal status are in no event. */
    public enum Change {
        NONE,
        UNTOLD,
        TOLD
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    OrganisationFacts facts;

    /** The name as it is searched, made by the database. */
    @Column(insertable = false, updatable = false)
    String nameSearch;

    LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    CloseReason closeReason;

    @ElementCollection
    @CollectionTable(name = "succession", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "successor_id")
    @BatchSize(size = 50)
    Set<UUID> successors = new TreeSet<>();

    /** Counts the events on heads, which have an order of their own. */
    @OptimisticLock(excluded = true)
    long headshipVersion;

    @Version
    long version;

    protected Organisation() {}

    public static Organisation register(OrganisationFacts facts) {
        var organisation = new Organisation();
        organisation.facts = facts;
        return organisation;
    }

    /**
     * Takes over what an import says; contacts belong to the organisation, so only what it left empty is filled.
     *
     * @return whether anything is different now, and whether an event has to tell it
     */
    public Change update(OrganisationFacts imported) {
        var merged = imported.withContact(facts.contact().filledFrom(imported.contact()));
        if (merged.equals(facts)) {
            return Change.NONE;
        }
        var told = state();
        facts = merged;
        return state().equals(told) ? Change.UNTOLD : Change.TOLD;
    }

    public void changeContact(Contact changed, LocalDate today) {
        requireOpen(today);
        facts = facts.withContact(changed);
    }

    /** Closes for good; a closed organisation keeps its number and never opens again. */
    public void close(CloseReason reason, LocalDate on, Collection<UUID> takenOverBy) {
        if (closedOn != null) {
            throw new OrganisationIsClosed();
        }
        if (reason.hasSuccessors() == takenOverBy.isEmpty() || takenOverBy.contains(id)) {
            throw new SuccessorsDoNotFit(reason.name());
        }
        closedOn = on;
        closeReason = reason;
        successors.addAll(takenOverBy);
    }

    /** Whether its heads decide for others than their own institution, so that one registrar alone makes nobody head. */
    public boolean needsSecondRegistrar() {
        return facts.kind() != OrganisationKind.INSTITUTION;
    }

    /** @throws OrganisationIsClosed if it no longer exists on the day */
    public void requireOpen(LocalDate day) {
        if (isClosed(day)) {
            throw new OrganisationIsClosed();
        }
    }

    public boolean isClosed(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }

    /** The last day of its existence, null as long as no closing is recorded. */
    public LocalDate lastDay() {
        return closedOn == null ? null : closedOn.minusDays(1);
    }

    /** Counts one event on its heads. */
    public long nextHeadshipVersion() {
        return ++headshipVersion;
    }

    public OrganisationFacts facts() {
        return facts;
    }

    public OrganisationState state() {
        return new OrganisationState(
                id,
                facts.kind(),
                closedOn == null ? "ACTIVE" : "CLOSED",
                facts.registrationNumber(),
                facts.legalNumber(),
                facts.atvk(),
                facts.name(),
                facts.institutionKind(),
                facts.institutionType(),
                facts.founderId(),
                closedOn,
                closeReason,
                closedOn == null ? List.of() : List.copyOf(successors));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long headshipVersion() {
        return headshipVersion;
    }
}
