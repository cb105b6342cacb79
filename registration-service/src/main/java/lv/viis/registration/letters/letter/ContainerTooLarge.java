package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.Refusal;

/** No letter with signatures is that large. */
final class ContainerTooLarge extends Refusal {
    ContainerTooLarge() {
        super(413, "The container is too large", "A signed container may have 5 MiB.");
    }
}
