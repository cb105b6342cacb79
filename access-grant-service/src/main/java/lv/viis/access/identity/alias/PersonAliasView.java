package lv.viis.access.identity.alias;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.identity.alias.PersonAlias.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A statement.
 *
 * @param aliasId the id that came with the other personal code
 * @param personId the id under which the person is known
 * @param state PROPOSED, CONFIRMED, REFUSED, UNDO_PROPOSED (still in force) or UNDONE
 * @param steps what officers did to it, in order
 */
record PersonAliasView(
        UUID id,
        UUID aliasId,
        UUID personId,
        PersonAlias.State state,
        NewAlias.Evidence evidence,
        UUID proposedBy,
        Instant proposedAt,
        List<StepView> steps,
        long version) {

    static PersonAliasView of(PersonAlias alias) {
        return new PersonAliasView(
                alias.id,
                alias.aliasId,
                alias.personId,
                alias.state(),
                new NewAlias.Evidence(alias.evidenceKind, alias.evidenceNumber, alias.evidenceDate),
                alias.proposedBy,
                alias.proposedAt,
                alias.steps.stream().map(StepView::of).toList(),
                alias.version());
    }

    /** Whom it names, the person first. */
    List<UUID> people() {
        return Stream.concat(
                        Stream.of(personId, aliasId, proposedBy), steps.stream().map(StepView::takenBy))
                .distinct()
                .toList();
    }

    /** A step of an officer; the reason's code only with the proposal to undo. */
    record StepView(
            Kind kind,
            UUID takenBy,
            Instant takenAt,
            @Nullable String reasonCode) {
        static StepView of(PersonAlias.Step step) {
            return new StepView(step.kind(), step.takenBy(), step.takenAt(), step.reasonCode());
        }
    }
}
