package lv.viis.access.granting.grant;

import java.net.URI;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second grant of the same right to the same person through the same employer on the same day (D8). */
@ProblemType(
        status = 409,
        en = "The person has this right already on some of the days",
        lv = "Personai daļā no šīm dienām šīs tiesības jau ir")
final class GrantOverlaps extends Refusal {

    GrantOverlaps() {
        super(
                "Reject the line, shorten its days, or end the earlier grant first.",
                "Noraidiet rindu, saīsiniet tās termiņu vai vispirms izbeidziet agrākās piekļuves tiesības.");
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/grants");
    }
}
