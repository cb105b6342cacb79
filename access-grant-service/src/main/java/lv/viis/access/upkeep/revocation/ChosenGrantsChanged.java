package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses to end other grants than the dry run showed (409). */
final class ChosenGrantsChanged extends Refusal {

    ChosenGrantsChanged() {
        super(
                409,
                "Other grants would end than the dry run showed",
                "Some were given, changed or ended since; make a dry run again and look at it.");
    }
}
