package lv.viis.registration.signing.signature;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a certificate is for, in the one form that can be compared (ETSI EN 319 412-1).
 *
 * @param type PNO, PAS, IDC, TIN for persons, NTR, VAT for legal persons; different types are different identities
 * @param country ISO 3166, the country that gave the code
 * @param code without separators; of type PNO and country LV always 11 digits
 */
public record SignerIdentity(String type, String country, String code) {
    private static final Pattern SEMANTIC = Pattern.compile("([A-Z]{3})([A-Z]{2})-(.+)");
    private static final Pattern BARE_LATVIAN = Pattern.compile("\\d{6}-?\\d{5}");
    private static final Pattern LATVIAN = Pattern.compile("\\d{11}");

    /** The identity that a personal code of Latvia has as a signer, however it is written. */
    public static SignerIdentity ofLatvianPerson(String personalCode) {
        return new SignerIdentity("PNO", "LV", withoutSeparators(personalCode));
    }

    /**
     * Reads a certificate's subject. Certificates issued before 2017 carry the bare code of Latvia: it counts with
     * C=LV of the same subject; the country of any other bare code is not guessed.
     */
    static Optional<SignerIdentity> ofPerson(String serialNumber, String subjectCountry) {
        if (serialNumber != null
                && "LV".equals(subjectCountry)
                && BARE_LATVIAN.matcher(serialNumber.strip()).matches()) {
            return Optional.of(ofLatvianPerson(serialNumber));
        }
        return semantic(serialNumber);
    }

    static Optional<SignerIdentity> ofLegalPerson(String organizationIdentifier) {
        return semantic(organizationIdentifier);
    }

    private static Optional<SignerIdentity> semantic(String value) {
        if (value == null) {
            return Optional.empty();
        }
        var matcher = SEMANTIC.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var identity = new SignerIdentity(matcher.group(1), matcher.group(2), withoutSeparators(matcher.group(3)));
        var wrong = identity.type.equals("PNO")
                && identity.country.equals("LV")
                && !LATVIAN.matcher(identity.code).matches();
        return wrong || identity.code.isEmpty() ? Optional.empty() : Optional.of(identity);
    }

    private static String withoutSeparators(String code) {
        return code.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    }

    /** {@code PNOLV16117519997}. */
    public String canonical() {
        return type + country + code;
    }

    /** Hides the code, so that a log line or a message never carries it. */
    @Override
    public String toString() {
        return type + country + "-…";
    }
}
