package lv.viis.access.reasoncode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.viis.chassis.problem.Violation;

/** Why something is decided, as a code that may be told to others; the catalogue is data. */
@Entity
public class ReasonCode extends PanacheEntityBase {

    /** For what a code can be the reason. */
    public enum Use {
        GRANT,
        REJECT,
        RETURN,
        OBJECT,
        REVOKE,
        SWITCH_OFF,
        CONTEST,
        SUSPEND,
        REINSTATE,
        RELEASE
    }

    @Id
    String code;

    String[] uses;
    String titleLv;
    String titleEn;

    /** @throws ReasonCodeUnknown with each code that is not in the catalogue for this use */
    public static void require(Use use, String field, Collection<String> codes) {
        var faults = new ArrayList<Violation>();
        for (var code : codes) {
            ReasonCode known = findById(code);
            if (known == null || !known.isFor(use)) {
                faults.add(new Violation(field, "body", code + " is no reason to " + use));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReasonCodeUnknown(faults);
        }
    }

    boolean isFor(Use use) {
        return List.of(uses).contains(use.name());
    }

    static List<ReasonCode> of(Use use) {
        return ReasonCode.<ReasonCode>list("order by code").stream()
                .filter(code -> use == null || code.isFor(use))
                .toList();
    }
}
