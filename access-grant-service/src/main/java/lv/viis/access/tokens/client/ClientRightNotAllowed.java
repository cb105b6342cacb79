package lv.viis.access.tokens.client;

import java.time.Period;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a right that no system may have, or not this one (D7, D9). */
@ProblemType(status = 422, en = "The client cannot have this right", lv = "Klientam šo tiesību nevar būt")
final class ClientRightNotAllowed extends Refusal {

    private ClientRightNotAllowed(String english, String latvian) {
        super(english, latvian);
    }

    static ClientRightNotAllowed onUnknownOrganisation() {
        return new ClientRightNotAllowed(
                "The organisation is not known as active.", "Nav ziņu, ka organizācija būtu aktīva.");
    }

    static ClientRightNotAllowed ofUnfitRole() {
        return new ClientRightNotAllowed(
                "The role does not hold on such an organisation.", "Šādai organizācijai šī loma nav izmantojama.");
    }

    static ClientRightNotAllowed ofSensitiveRole() {
        return new ClientRightNotAllowed(
                "Sensitive roles are for people only.", "Sensitīvas lomas ir paredzētas tikai cilvēkiem.");
    }

    static ClientRightNotAllowed outsideOrganisation() {
        return new ClientRightNotAllowed(
                "The object lies outside what the organisation may have rights on.",
                "Objekts ir ārpus tā, uz ko organizācijai var būt tiesības.");
    }

    static ClientRightNotAllowed ofNoDay() {
        return new ClientRightNotAllowed(
                "The last day is over, or before the first one.",
                "Pēdējā diena ir pagājusi vai ir pirms pirmās dienas.");
    }

    static ClientRightNotAllowed beyondLongest(Period longest) {
        return new ClientRightNotAllowed(
                "The last day is further than the longest grant allows, " + longest + ".",
                "Pēdējā diena ir vēlāk, nekā pieļauj piekļuves tiesību ilgākais termiņš " + longest + ".");
    }

    static ClientRightNotAllowed afterClosing() {
        return new ClientRightNotAllowed(
                "The last day is not before the day on which the organisation closes.",
                "Pēdējā diena nav pirms dienas, kurā organizāciju slēdz.");
    }
}
