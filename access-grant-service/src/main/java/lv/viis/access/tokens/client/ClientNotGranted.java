package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to change what does not count. */
@ProblemType(status = 409, en = "The client has no right", lv = "Klientam nav tiesību")
final class ClientNotGranted extends Refusal {

    ClientNotGranted() {
        super("It was not granted one, or that one is over.", "Tās nav piešķirtas, vai arī tās ir beigušās.");
    }
}
