package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;

/** Applications hold the employee's personal code, sealed. */
@ApplicationScoped
class SealedEmployeeCodes implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("access_application", "employee_code", "'person:' || person_id"));
    }
}
