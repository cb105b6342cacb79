package lv.viis.registration.arriving.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The machine's part of a report on a delivery: message/delivery-status (RFC 3464) or message/global-delivery-status (RFC 6533). */
final class DeliveryStatus {

    private static final Pattern XTEXT = Pattern.compile("\\+([0-9A-F]{2})");
    private static final Pattern UNICODE = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{1,6})\\}");
    private static final int MOST_RECIPIENTS = 100;

    private final List<Map<String, String>> groups;

    /** The fields of the message, then those of each recipient, with an empty line between them. */
    DeliveryStatus(String text) {
        this.groups = groups(text);
    }

    private static List<Map<String, String>> groups(String text) {
        var groups = new ArrayList<Map<String, String>>();
        Map<String, String> group = new HashMap<>();
        var last = "";
        for (var line : text.lines().toList()) {
            var colon = line.indexOf(':');
            if (line.isBlank()) {
                groups.add(group);
                group = new HashMap<>();
                last = "";
            } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                group.computeIfPresent(last, (name, body) -> body + " " + line.strip());
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(last, line.substring(colon + 1).strip());
            }
            if (groups.size() > MOST_RECIPIENTS) {
                break;
            }
        }
        groups.add(group);
        return groups;
    }

    boolean isFailure() {
        return groups.stream().anyMatch(DeliveryStatus::isFailed);
    }

    /** What the sender called the mail when handing it over (RFC 3461, ENVID), empty if it is not said. */
    String envelopeId() {
        return groups.stream()
                .map(group -> group.get("original-envelope-id"))
                .filter(id -> id != null)
                .map(DeliveryStatus::fromXtext)
                .findFirst()
                .orElse("");
    }

    /** Whom it did not reach: as the sender called them where the report says that, else as the last server did. */
    Set<String> failed() {
        var failed = new LinkedHashSet<String>();
        groups.stream().filter(DeliveryStatus::isFailed).forEach(group -> {
            failed.add(address(group.getOrDefault("original-recipient", ""), true));
            failed.add(address(group.getOrDefault("final-recipient", ""), false));
        });
        failed.remove("");
        return failed;
    }

    /** The field is required; where it is left out, a permanent status (RFC 3463) says the same. */
    private static boolean isFailed(Map<String, String> group) {
        var action = group.get("action");
        return action == null
                ? plain(group.getOrDefault("status", "")).startsWith("5.")
                : plain(action).toLowerCase(Locale.ROOT).startsWith("failed");
    }

    /** Without comments. */
    private static String plain(String body) {
        return body.replaceAll("\\([^()]*\\)", "").strip();
    }

    /** Of {@code rfc822; somebody@example.lv}, or {@code utf-8; …} with letters beyond ASCII as such or by their numbers. */
    private static String address(String typed, boolean xtext) {
        var type = typed.substring(0, Math.max(0, typed.indexOf(';'))).strip().toLowerCase(Locale.ROOT);
        var address = typed.substring(typed.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
        return switch (type) {
            case "utf-8" ->
                UNICODE.matcher(xtext ? fromXtext(address) : address).replaceAll(DeliveryStatus::letter);
            case "rfc822" -> xtext ? fromXtext(address) : address;
            default -> "";
        };
    }

    private static String letter(MatchResult number) {
        var point = Integer.parseInt(number.group(1), 16);
        return java.util.regex.Matcher.quoteReplacement(
                Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD");
    }

    /** RFC 3461, 4: a plus and two digits stand for what may not be written. */
    private static String fromXtext(String text) {
        return XTEXT.matcher(text)
                .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
