package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** A closed organisation applies for nobody (D12). */
public final class EmployerClosed extends Refusal {
    public EmployerClosed() {
        super(409, "The employer is closed", "A closed organisation cannot apply; its successor can.");
    }
}
