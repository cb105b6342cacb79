package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses keys with which a client could not prove who it is. */
@ProblemType(status = 422, en = "The keys are not fit for a client", lv = "Klientam šīs atslēgas neder")
final class ClientKeysUnfit extends Refusal {

    private ClientKeysUnfit(String english, String latvian) {
        super(english, latvian);
    }

    static ClientKeysUnfit ofNoSet() {
        return new ClientKeysUnfit("It is not a JWK set (RFC 7517).", "Tā nav JWK kopa (RFC 7517).");
    }

    static ClientKeysUnfit ofNumber() {
        return new ClientKeysUnfit("There must be one to five keys.", "Jābūt no vienas līdz piecām atslēgām.");
    }

    static ClientKeysUnfit ofPrivateKey() {
        return new ClientKeysUnfit(
                "A private key was sent: it is compromised now, make a new one.",
                "Ir nosūtīta privātā atslēga: tagad tā ir kompromitēta, izveidojiet jaunu.");
    }

    static ClientKeysUnfit ofIds() {
        return new ClientKeysUnfit(
                "Each key needs an id (kid) of its own.", "Katrai atslēgai vajadzīgs savs identifikators (kid).");
    }

    static ClientKeysUnfit ofWeakKey() {
        return new ClientKeysUnfit(
                "Keys are RSA of 2048 bits or more, or EC of P-256.",
                "Atslēgām jābūt RSA ar vismaz 2048 bitiem vai EC ar P-256.");
    }
}
