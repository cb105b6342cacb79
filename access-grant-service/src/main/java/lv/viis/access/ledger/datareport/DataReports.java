package lv.viis.access.ledger.datareport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The table of reports on who saw a person's data. */
@ApplicationScoped
class DataReports implements PanacheRepositoryBase<DataReport, UUID> {

    /** @throws NotFound if there is none */
    DataReport require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("report"));
    }
}
