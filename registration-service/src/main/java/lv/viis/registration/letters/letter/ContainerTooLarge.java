package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** No letter with signatures is that large. */
@ProblemType(status = 413, en = "The container is too large", lv = "Konteiners ir par lielu")
final class ContainerTooLarge extends Refusal {
    ContainerTooLarge() {
        super("A signed container may have 5 MiB.", "Parakstīts konteiners nedrīkst pārsniegt 5 MiB.");
    }
}
