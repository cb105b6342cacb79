package lv.viis.access.ground.reasoncode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import lv.viis.access.ground.reasoncode.Reason.Use;

/** Why something is decided, as a code that may be told to others; the catalogue is data. */
@Entity
class ReasonCode extends PanacheEntityBase {

    @Id
    String code;

    String[] uses;
    String titleLv;
    String titleEn;

    /** Whether a person's logins end with the right that ends or rests for it. */
    boolean endsLogins;

    /** @return null if it is not in the catalogue for this use */
    static ReasonCode of(Use use, String code) {
        ReasonCode known = findById(code);
        return known == null || !known.isFor(use) ? null : known;
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
