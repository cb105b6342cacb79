package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only public addresses over HTTPS are called: nobody has this service call its own neighbours. */
@ProblemType(status = 422, en = "The address may not be called", lv = "Šo adresi nedrīkst izsaukt")
final class AddressNotAllowed extends Refusal {

    private AddressNotAllowed(String english, String latvian) {
        super(english, latvian);
    }

    static AddressNotAllowed ofNoAddress() {
        return new AddressNotAllowed("It is no address.", "Tā nav adrese.");
    }

    static AddressNotAllowed ofParts() {
        return new AddressNotAllowed(
                "It needs a host, and takes no user and no fragment.",
                "Tajā jābūt resursdatoram, bet nedrīkst būt ne lietotāja, ne fragmenta.");
    }

    static AddressNotAllowed ofScheme() {
        return new AddressNotAllowed("It has to be an https address.", "Tai jābūt https adresei.");
    }

    static AddressNotAllowed ofUnknownHost() {
        return new AddressNotAllowed("The host is not known.", "Resursdators nav zināms.");
    }

    static AddressNotAllowed ofPrivateHost() {
        return new AddressNotAllowed(
                "The host has an address that is not public.", "Resursdatoram ir adrese, kas nav publiska.");
    }
}
