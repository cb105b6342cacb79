package lv.viis.demotrust;

import java.time.Duration;
import java.time.Instant;

/**
 * Who a demo certificate is for and how good it is. The defaults are a qualified certificate on a qualified device;
 * the {@code with…} methods make the certificates that a verifier has to refuse.
 *
 * @param serialNumber subject serialNumber (ETSI EN 319 412-1), e.g. {@code PNOLV-161175-19997}; null for a seal
 * @param organizationIdentifier e.g. {@code NTRLV-90000048472}; null for a person
 * @param country subject C
 * @param qualified whether the certificate has QcCompliance
 * @param device whether the certificate has QcSSCD
 * @param notBefore null: thirty days before it is issued
 * @param notAfter null: two years after it is issued
 * @param ocspAddress where the certificate says that questions about it are answered; null: as its authority does
 */
public record SignerProfile(
        String serialNumber,
        String organizationIdentifier,
        String country,
        String givenName,
        String surname,
        String organisation,
        boolean qualified,
        boolean device,
        Instant notBefore,
        Instant notAfter,
        String ocspAddress) {

    /** A natural person of Latvia; the code is written {@code 161175-19997} and keeps its hyphen. */
    public static SignerProfile person(String personalCode, String givenName, String surname) {
        return personWithSerialNumber("PNOLV-" + personalCode, givenName, surname);
    }

    /** A natural person whose subject serialNumber is taken as it is, e.g. {@code PNOEE-…} or an old bare code. */
    public static SignerProfile personWithSerialNumber(String serialNumber, String givenName, String surname) {
        return new SignerProfile(serialNumber, null, "LV", givenName, surname, null, true, true, null, null, null);
    }

    /** A legal person, by its registration number. */
    public static SignerProfile seal(String registrationNumber, String organisation) {
        return new SignerProfile(
                null, "NTRLV-" + registrationNumber, "LV", null, null, organisation, true, true, null, null, null);
    }

    public SignerProfile withCountry(String value) {
        return new SignerProfile(
                serialNumber,
                organizationIdentifier,
                value,
                givenName,
                surname,
                organisation,
                qualified,
                device,
                notBefore,
                notAfter,
                ocspAddress);
    }

    /** A certificate that sends whoever wants to ask about it to that address. */
    public SignerProfile answeredAt(String address) {
        return new SignerProfile(
                serialNumber,
                organizationIdentifier,
                country,
                givenName,
                surname,
                organisation,
                qualified,
                device,
                notBefore,
                notAfter,
                address);
    }

    public SignerProfile valid(Instant from, Instant to) {
        return with(qualified, device, from, to);
    }

    public SignerProfile withoutDevice() {
        return with(qualified, false, notBefore, notAfter);
    }

    public SignerProfile notQualified() {
        return with(false, false, notBefore, notAfter);
    }

    /** Expired by the given time before now. */
    public SignerProfile expiredSince(Duration ago) {
        var end = Instant.now().minus(ago);
        return with(qualified, device, end.minus(Duration.ofDays(365)), end);
    }

    private SignerProfile with(boolean qc, boolean sscd, Instant from, Instant to) {
        return new SignerProfile(
                serialNumber,
                organizationIdentifier,
                country,
                givenName,
                surname,
                organisation,
                qc,
                sscd,
                from,
                to,
                ocspAddress);
    }

    boolean isSeal() {
        return organizationIdentifier != null;
    }
}
