package lv.viis.access.upkeep.employmentcheck;

/** The register gives no answer that can be trusted; the message names no person. */
final class EmploymentRegisterUnavailable extends RuntimeException {

    EmploymentRegisterUnavailable(String message) {
        super(message);
    }
}
