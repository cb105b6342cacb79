package lv.viis.chassis.identity;

import lv.viis.chassis.language.Wording;

/** A text that is no such number; it says why, without a digit of it. */
public final class NotOfForm extends IllegalArgumentException {

    private final transient Wording fault;

    NotOfForm(String english, String latvian) {
        super(english);
        this.fault = new Wording(english, latvian);
    }

    /** Read after the name of the field. */
    public Wording fault() {
        return fault;
    }
}
