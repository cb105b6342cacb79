package lv.viis.registry.organisation;

import jakarta.persistence.Embeddable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How the public reaches an organisation; each value may be null. */
@Embeddable
public record Contact(String phone, String email, String homepage) {

    public static final Contact NONE = new Contact(null, null, null);

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST = 200;

    /** What cannot be a contact, by field; empty if all can. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.put("phone", "is not a telephone number");
        }
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            faults.put("email", "is not an e-mail address");
        }
        if (homepage != null && !isWebAddress(homepage)) {
            faults.put("homepage", "is not a web address that begins with http:// or https://");
        }
        return faults;
    }

    /** What another contact knows where this one knows nothing. */
    Contact filledFrom(Contact other) {
        return new Contact(
                phone == null ? other.phone : phone,
                email == null ? other.email : email,
                homepage == null ? other.homepage : homepage);
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= LONGEST
                    && uri.getScheme() != null
                    && WEB.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
