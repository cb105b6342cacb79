package lv.viis.access.ground.reasoncode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import lv.viis.access.ground.reasoncode.Reason.Use;

/** Why something is decided, as a code that may be told to others; the catalogue is data. */
@Entity
class ReasonCode {

    @Id
    String code;

    String[] uses;
    String titleLv;
    String titleEn;

    /** Whether a person's logins end with the right that ends or rests for it. */
    boolean endsLogins;

    boolean isFor(Use use) {
        return List.of(uses).contains(use.name());
    }
}
