package lv.viis.access.upkeep.employmentcheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.upkeep.employmentcheck.EmploymentQuestion.State;
import lv.viis.chassis.page.Cursor;

/** The table of people whom the facts did not name. */
@ApplicationScoped
class EmploymentQuestions implements PanacheRepositoryBase<EmploymentQuestion, UUID> {

    EmploymentQuestion locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param own null for all */
    List<EmploymentQuestion> page(UUID own, UUID organisationId, State state, Cursor after, int rows) {
        return find("""
                        (?1 is null or organisationId = ?1) and (?2 is null or organisationId = ?2)
                        and (?3 is null or state = ?3) and state <> ?4 and id > ?5 order by id""", own, organisationId, state, State.MISSING, after.id())
                .page(0, rows)
                .list();
    }
}
