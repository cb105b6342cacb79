package lv.viis.registry.headship;

import lv.viis.chassis.identity.NotOfForm;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;

/** The field of a request that holds a personal code. */
final class PersonalCodeField {

    private PersonalCodeField() {}

    /**
     * @param text null gives null
     * @throws InvalidInput if it is not of the form
     */
    static PersonalCode read(String text) {
        try {
            return text == null ? null : PersonalCode.parse(text);
        } catch (NotOfForm e) {
            throw new InvalidInput("personalCode", "body", e.fault());
        }
    }
}
