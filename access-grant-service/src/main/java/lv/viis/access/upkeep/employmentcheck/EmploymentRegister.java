package lv.viis.access.upkeep.employmentcheck;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The port to whoever knows who is employed where: the ministry's nightly extract today, a service some day. */
interface EmploymentRegister {

    /**
     * One employment.
     *
     * @param personId null where it only says that the facts cover the organisation
     */
    record Fact(UUID personId, UUID organisationId) {}

    /** All employments of a day, of the organisations that the register covers. */
    interface Facts {

        /** Of which day they are, Europe/Riga. */
        LocalDate asOf();

        /**
         * Hands over every fact; what was handed over is void if it throws.
         *
         * @throws EmploymentRegisterUnavailable if they are incomplete or cannot be read
         */
        void forEach(Consumer<Fact> each);
    }

    /**
     * @return empty where no register is set up
     * @throws EmploymentRegisterUnavailable if it has no answer that can be trusted: never the same as "not employed"
     */
    Optional<Facts> read(LocalDate today);
}
