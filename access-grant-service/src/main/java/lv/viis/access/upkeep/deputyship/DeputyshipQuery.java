package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** Finds the deputyships that the caller may read: the own on either side, a head's staff's, all for officers. */
@ApplicationScoped
class DeputyshipQuery {

    private final Deputyships deputyships;
    private final KnownHeads heads;

    DeputyshipQuery(Deputyships deputyships, KnownHeads heads) {
        this.deputyships = deputyships;
        this.heads = heads;
    }

    /** @param personId on either side; null, as for the employer, does not filter */
    List<Deputyship> find(UUID personId, UUID employerId, Cursor after, int rows, Reach reach) {
        return page(new Deputyships.Filter(null, personId, employerId, after.id()), rows, reach);
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    Deputyship find(UUID id, Reach reach) {
        return page(new Deputyships.Filter(id, null, null, null), 1, reach).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("deputyship"));
    }

    /** @throws OutsideScope unless the caller is a head of the employer today, or an access officer */
    void requireOverseer(UUID employerId, Reach reach) {
        if (reach.actsForAnother()) {
            throw new ActsForAnother();
        }
        var isHead = Roles.headOf(reach).filter(employerId::equals).isPresent()
                && heads.isHead(reach.personId(), employerId, reach.day());
        if (!isHead && !reach.hasInCountry(Roles.IZM_ACCESS_OFFICER)) {
            throw new OutsideScope();
        }
    }

    void requirePartOrOverseer(Deputyship deputyship, Reach reach) {
        if (!deputyships.isOf(reach.personId(), deputyship.id)) {
            requireOverseer(deputyship.employerId, reach);
        }
    }

    private List<Deputyship> page(Deputyships.Filter filter, int rows, Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR)
                ? deputyships.page(filter, rows)
                : deputyships.page(filter, reach.personId(), Roles.headOf(reach).orElse(null), rows);
    }
}
