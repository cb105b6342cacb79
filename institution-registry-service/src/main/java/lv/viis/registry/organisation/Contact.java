package lv.viis.registry.organisation;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.EmailAddresses;
import lv.viis.chassis.text.Text;
import lv.viis.chassis.text.WebAddresses;

/** How the public reaches an organisation; each value may be null. */
@Embeddable
public record Contact(String phone, String email, String homepage) {

    public static final Contact NONE = new Contact(null, null, null);

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    /** How many characters an address may have. */
    public static final int LONGEST = 200;

    /** What cannot be a contact, by field; empty if all can. */
    public Map<String, Wording> faults() {
        var faults = new LinkedHashMap<String, Wording>();
        Text.faultOfLine(phone).ifPresent(fault -> faults.put("phone", fault));
        if (phone != null && faults.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.put("phone", new Wording("is not a telephone number", "nav tālruņa numurs"));
        }
        EmailAddresses.fault(email).or(() -> tooLong(email)).ifPresent(fault -> faults.put("email", fault));
        WebAddresses.fault(homepage).or(() -> tooLong(homepage)).ifPresent(fault -> faults.put("homepage", fault));
        return faults;
    }

    /** What another contact knows where this one knows nothing. */
    Contact filledFrom(Contact other) {
        return new Contact(
                phone == null ? other.phone : phone,
                email == null ? other.email : email,
                homepage == null ? other.homepage : homepage);
    }

    private static Optional<Wording> tooLong(String text) {
        return text == null || text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new Wording(
                        "is longer than " + LONGEST + " characters", "ir garāks par " + LONGEST + " rakstzīmēm"));
    }
}
