package lv.viis.registration;

import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;

/** Somebody who never lived: old-style codes with the century digit 0 have no living holder. */
public record DemoPerson(String code, String givenName, String surname) {

    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
    private static final Random RANDOM = new Random();

    public static DemoPerson any() {
        var ten = "%02d%02d%02d0%03d"
                .formatted(1 + RANDOM.nextInt(28), 1 + RANDOM.nextInt(12), RANDOM.nextInt(100), RANDOM.nextInt(1000));
        var sum = 1;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (ten.charAt(i) - '0');
        }
        return new DemoPerson(ten.substring(0, 6) + "-" + ten.substring(6) + sum % 11 % 10, "Ģirts", "Šķēle-Ābele");
    }

    public UUID id() {
        return Arc.container().instance(PersonIds.class).get().of(PersonalCode.parse(code));
    }

    public String token() {
        return Tokens.of(id()).sign();
    }

    public byte[] sign(byte[] letter) {
        return sign(letter, SignatureOptions.complete());
    }

    public byte[] sign(byte[] letter, SignatureOptions options) {
        var trust = DemoTrustEnvironment.trust();
        return trust.sign(signer(trust), options, Map.of("letter.pdf", letter));
    }

    /** Both letters in one container. */
    public byte[] signTogether(byte[] letter, byte[] other) {
        var trust = DemoTrustEnvironment.trust();
        return trust.sign(signer(trust), SignatureOptions.complete(), Map.of("letter.pdf", letter, "other.pdf", other));
    }

    public byte[] signPdf(byte[] letter) {
        var trust = DemoTrustEnvironment.trust();
        return trust.signPdf(signer(trust), SignatureOptions.complete(), letter);
    }

    public byte[] addSignature(byte[] container) {
        var trust = DemoTrustEnvironment.trust();
        return trust.addSignature(container, signer(trust), SignatureOptions.complete());
    }

    private lv.viis.demotrust.Signer signer(DemoTrust trust) {
        return trust.issue(SignerProfile.person(code, givenName, surname));
    }
}
