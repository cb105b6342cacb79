package lv.viis.registration.arriving.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a part of a mail is of a form that hides what is in it, by what its bytes are and not by what it is called. */
final class Hiding {

    /** As others name it who sign and encrypt mails (RFC 8551, 3.2), or pack all files of one (MS-OXTNEF). */
    private static final Set<String> TYPES = Set.of(
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
            "application/ms-tnef",
            "application/vnd.ms-tnef",
            "application/vnd.ms-outlook",
            "application/pgp-encrypted",
            "application/mac-binhex40",
            "message/partial",
            "message/external-body");

    private static final Set<String> ENDINGS = Set.of("p7m", "p7z", "msg", "pgp", "gpg", "cdoc", "cdoc2", "pst", "hqx");

    /** TNEF, RAR, 7z, gzip, bzip2, xz, cab and a tar's or ZIP's parts: what may have files in it and is not opened. */
    private static final List<byte[]> STARTS = List.of(
            HexFormat.of().parseHex("789f3e22"),
            HexFormat.of().parseHex("526172211a07"),
            HexFormat.of().parseHex("377abcaf271c"),
            HexFormat.of().parseHex("1f8b08"),
            HexFormat.of().parseHex("425a68"),
            HexFormat.of().parseHex("fd377a585a00"),
            HexFormat.of().parseHex("4d534346"),
            HexFormat.of().parseHex("504b0708504b0304"));

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    /** Which only an Outlook message has among the files of this form (MS-OXMSG, 2.4). */
    private static final byte[] OUTLOOK = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

    /** PKCS #7 and CMS but plain data (RFC 5652), and the kinds that came with S/MIME (RFC 5083, 3274). */
    private static final List<byte[]> CMS = List.of(
            HexFormat.of().parseHex("06092a864886f70d0107"), HexFormat.of().parseHex("060b2a864886f70d01091001"));

    private static final Pattern ARMOUR =
            Pattern.compile("(?m)^[> ]*-----BEGIN (PGP MESSAGE|PKCS7|CMS|SMIME|ENCRYPTED MESSAGE)-----");

    private Hiding() {}

    static boolean isEncrypted(String multipart) {
        return multipart.equals("multipart/encrypted");
    }

    /** In a text, as programs wrote before there was a part for it. */
    static boolean isArmoured(String text) {
        return ARMOUR.matcher(text).find();
    }

    /**
     * @param name null if it has none
     * @param signed whether it may be the signature of other parts, in which nothing is hidden
     */
    static boolean isHidden(String type, String name, byte[] bytes, boolean signed) {
        if (isSignatureOfMail(type, name, signed)) {
            return false;
        }
        return TYPES.contains(type)
                || ENDINGS.contains(ending(name))
                || "winmail.dat".equalsIgnoreCase(name)
                || STARTS.stream().anyMatch(start -> starts(bytes, start))
                || isCms(bytes)
                || starts(bytes, OLE) && isOutlookMessage(bytes)
                || bytes.length > 262 && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar")
                || isArmoured(head(bytes, 4_000));
    }

    /** What programs add to each mail of who has a certificate; a file's signature has the file's name. */
    private static boolean isSignatureOfMail(String type, String name, boolean signed) {
        var signature = type.equals("application/pkcs7-signature")
                || type.equals("application/x-pkcs7-signature")
                || type.equals("application/pgp-signature");
        return signed && signature || "smime.p7s".equals(name == null ? null : name.toLowerCase(Locale.ROOT));
    }

    /** Whether a file is a mail, so that what is in it is looked for like in any mail. */
    static boolean isMail(String type, String name, byte[] bytes) {
        return type.startsWith("message/") && !TYPES.contains(type)
                || ending(name).equals("eml")
                || name != null && startsLikeMail(head(bytes, 8_000));
    }

    private static boolean startsLikeMail(String head) {
        var known = 0;
        var lines = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*(From [^\\n]*\\n)?", "")
                .lines()
                .toList();
        for (var line : lines) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                continue;
            }
            var name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
            if (!name.matches("[!-9;-~]{1,70}")) {
                return false;
            }
            known += Set.of("from", "received", "message-id", "return-path", "mime-version", "date", "delivered-to")
                            .contains(name)
                    ? 1
                    : 0;
        }
        return known >= 2;
    }

    private static String ending(String name) {
        return name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** As such, or in base64 without anything around it. */
    private static boolean isCms(byte[] bytes) {
        if (isCmsEncoding(bytes)) {
            return true;
        }
        var text = head(bytes, 400).replaceAll("\\s", "");
        return text.startsWith("MI")
                && text.matches("[A-Za-z0-9+/]{40,}={0,2}")
                && isCmsEncoding(Base64.getDecoder().decode(text.substring(0, 40)));
    }

    /** A sequence of any length in any form, which begins with the name of the kind of content. */
    private static boolean isCmsEncoding(byte[] bytes) {
        if (bytes.length < 20 || bytes[0] != 0x30) {
            return false;
        }
        var length = bytes[1] & 0xff;
        var at = 2 + (length > 0x80 && length < 0x89 ? length - 0x80 : 0);
        return CMS.stream()
                .anyMatch(kind -> at + kind.length < bytes.length
                        && Arrays.equals(bytes, at, at + kind.length, kind, 0, kind.length));
    }

    private static boolean isOutlookMessage(byte[] bytes) {
        for (var i = 0; i <= bytes.length - OUTLOOK.length; i++) {
            if (bytes[i] == '_' && Arrays.equals(bytes, i, i + OUTLOOK.length, OUTLOOK, 0, OUTLOOK.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String head(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}
