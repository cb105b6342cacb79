package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The employee's personal code as it was stated, and who confirmed it where its check digit does not fit (D20). */
@Embeddable
class EmployeeCode {

    /** Sealed for {@code person:<personId>}. */
    byte[] employeeCode;

    boolean codeCheckFits;

    /** A clerk, or the employee whose certificate has it. */
    UUID codeConfirmedBy;

    Instant codeConfirmedAt;

    protected EmployeeCode() {}

    EmployeeCode(byte[] sealed, boolean checkFits) {
        this.employeeCode = sealed;
        this.codeCheckFits = checkFits;
    }

    boolean isDoubtful() {
        return !codeCheckFits && codeConfirmedBy == null;
    }

    /** @return whether that was news */
    boolean confirm(UUID by, Instant now) {
        if (codeConfirmedBy != null) {
            return false;
        }
        codeConfirmedBy = by;
        codeConfirmedAt = now;
        return true;
    }
}
