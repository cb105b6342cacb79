package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on one client. */
@ProblemType(status = 409, en = "The client was decided on already", lv = "Lēmums par klientu jau ir pieņemts")
final class ClientAlreadyDecided extends Refusal {

    ClientAlreadyDecided() {
        super("Read it to see how.", "Nolasiet klienta ierakstu, lai uzzinātu, kāds tas ir.");
    }
}
