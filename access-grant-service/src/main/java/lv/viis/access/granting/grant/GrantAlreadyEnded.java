package lv.viis.access.granting.grant;

import lv.viis.chassis.problem.Refusal;

/** Refuses to end what is over: an end is final (409). */
final class GrantAlreadyEnded extends Refusal {

    GrantAlreadyEnded() {
        super(409, "The grant has ended already", "An end is final; read the grant for its reason.");
    }
}
