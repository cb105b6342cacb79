package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second verdict on a sample. */
@ProblemType(status = 409, en = "The sample has its verdict", lv = "Izlases lēmums jau ir izvērtēts")
final class SampleAlreadyJudged extends Refusal {

    SampleAlreadyJudged() {
        super(
                "Another officer was first; a grant that should not be is revoked.",
                "Cita amatpersona bija pirmā; piekļuves tiesības, kurām nevajadzētu būt, tiek izbeigtas.");
    }
}
