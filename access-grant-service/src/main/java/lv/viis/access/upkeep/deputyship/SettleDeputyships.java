package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.GrantShrank;
import lv.viis.access.granting.role.RoleBecameSensitive;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.upkeep.deputyship.Deputyship.EndReason;
import lv.viis.chassis.calendar.Riga;

/** Ends the deputyships that carry nothing any more, because a grant of either person has ended. */
@ApplicationScoped
public class SettleDeputyships {

    private final Deputyships deputyships;
    private final LentRights lent;
    private final EndDeputyship end;
    private final PersonEpochs epochs;

    SettleDeputyships(Deputyships deputyships, LentRights lent, EndDeputyship end, PersonEpochs epochs) {
        this.deputyships = deputyships;
        this.lent = lent;
        this.end = end;
        this.epochs = epochs;
    }

    /** In the transaction of the end: neither is ever seen without the other. */
    void on(@Observes GrantShrank grant) {
        settle(grant.personId(), grant.at());
    }

    /** What is lent of a role that is never lent any more: tokens end too where something else is left. */
    void on(@Observes RoleBecameSensitive role) {
        for (var personId : lent.peopleOf(role.role())) {
            epochs.raise(personId);
            settle(personId, role.at());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID personId, Instant now) {
        for (var id : lent.emptyOf(personId, Riga.day(now))) {
            var deputyship = deputyships.locked(id);
            if (deputyship.endedAt == null) {
                end.end(
                        deputyship,
                        lent.hasLiveGrants(id) ? EndReason.DEPUTY_GRANT_ENDED : EndReason.GRANT_ENDED,
                        null,
                        now);
            }
        }
    }
}
