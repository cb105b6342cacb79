package lv.viis.registration.texts.lettertext;

import lv.viis.chassis.problem.Refusal;

/** What ends rights or words promises takes two: who proposed it does not confirm it, by whichever id. */
public final class SecondAdminIsTheFirst extends Refusal {
    public SecondAdminIsTheFirst() {
        super(403, "It takes two administrators", "Who proposed it cannot confirm it.");
    }
}
