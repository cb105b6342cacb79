package lv.viis.registration.signing.signature;

import static lv.viis.registration.signing.signature.Corpus.ANNA;
import static lv.viis.registration.signing.signature.Corpus.ANNAS;
import static lv.viis.registration.signing.signature.Corpus.JURIS;
import static lv.viis.registration.signing.signature.Corpus.SIGNATURE;
import static lv.viis.registration.signing.signature.Corpus.between;
import static lv.viis.registration.signing.signature.Corpus.bytes;
import static lv.viis.registration.signing.signature.Corpus.signed;
import static lv.viis.registration.signing.signature.Corpus.xml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Containers whose signature XML was edited by hand. */
final class HostileXml {
    private static final byte[] GOOD = signed(ANNA);
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]>";

    private final Corpus corpus;

    HostileXml(Corpus corpus) {
        this.corpus = corpus;
    }

    void build() {
        documents();
        references();
        structure();
        values();
    }

    private void documents() {
        whole("an external entity", "<?xml version=\"1.0\"?>" + DOCTYPE + "<x>&e;</x>");
        whole("a billion laughs", LAUGHS + "<x>&d;</x>");
        whole("no XML", "\u0001\u0002");
        whole("200,000 elements", manyElements());
        corpus.add(
                "a certificate of nested sequences",
                xml(GOOD, HostileXml::nestedCertificate),
                "malformed-container",
                "malformed-container");
        whole("elements 10,000 deep", "<a>".repeat(10_000) + "</a>".repeat(10_000));
        malformed(
                "a DOCTYPE before a good signature",
                text -> text.substring(0, text.indexOf("?>") + 2) + "<!DOCTYPE XAdESSignatures>"
                        + text.substring(text.indexOf("?>") + 2));
        corpus.add(
                "a DOCTYPE in UTF-16",
                Zips.changed(
                        GOOD,
                        SIGNATURE,
                        any -> ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCTYPE + "<x>&e;</x>")
                                .getBytes(StandardCharsets.UTF_16)),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "a DOCTYPE in the manifest",
                Zips.changed(GOOD, "META-INF/manifest.xml", any -> bytes(DOCTYPE + "<x/>")),
                "malformed-container",
                "malformed-container");
        corpus.add(
                "no signature in the signature file",
                Zips.changed(
                        GOOD,
                        SIGNATURE,
                        any -> bytes("<asic:XAdESSignatures xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\"/>")),
                "not-signed",
                "not-signed");
    }

    private void references() {
        for (var uri : new String[] {
            "http://example.org/letter.pdf",
            "https://127.0.0.1/x",
            "file:///etc/passwd",
            "absent.pdf",
            "",
            "#xpointer(/)",
            "#absent",
            "../letter.pdf",
            "META-INF/../letter.pdf"
        }) {
            malformed(
                    "a reference to '" + uri + "'", text -> text.replace("URI=\"letter.pdf\"", "URI=\"" + uri + "\""));
        }
        malformed("a reference to nothing", text -> text.replace(" URI=\"letter.pdf\"", ""));
        transform("http://www.w3.org/TR/1999/REC-xslt-19991116");
        transform("http://www.w3.org/TR/1999/REC-xpath-19991116");
        transform("http://www.w3.org/2002/06/xmldsig-filter2");
        transform("http://www.w3.org/2000/09/xmldsig#base64");
        transform("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
        malformed(
                "another canonicalisation",
                text -> text.replaceFirst(
                        "<ds:CanonicalizationMethod Algorithm=\"[^\"]*\"",
                        "<ds:CanonicalizationMethod Algorithm=\"urn:mine\""));
        malformed(
                "a shared secret",
                text -> text.replaceFirst(
                        "<ds:SignatureMethod Algorithm=\"[^\"]*\"",
                        "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256\""));
        malformed(
                "a key from elsewhere",
                text -> text.replace(
                        "<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://example.org/key\"/>"));
        malformed(
                "a manifest in the signature",
                text -> text.replace(
                        "</ds:Signature>",
                        "<ds:Object><ds:Manifest Id=\"m\"><ds:Reference URI=\"x\"/></ds:Manifest></ds:Object></ds:Signature>"));
    }

    private void structure() {
        malformed(
                "an id twice",
                text -> text.replace("</ds:Signature>", "<ds:Object Id=\"" + idOf(text) + "\"/></ds:Signature>"));
        malformed("properties twice", text -> {
            var properties = between(text, "<xades:SignedProperties", "</xades:SignedProperties>");
            return text.replace(properties, properties + properties.replace("Id=\"", "Id=\"x"));
        });
        malformed("qualifying properties twice", text -> {
            var all = between(text, "<xades:QualifyingProperties", "</xades:QualifyingProperties>");
            return text.replace(all, all + all.replace("Id=\"", "Id=\"x"));
        });
        malformed("forged properties beside the signature", text -> {
            var properties = between(text, "<xades:SignedProperties", "</xades:SignedProperties>");
            return text.replace(
                    "</asic:XAdESSignatures>",
                    "<x xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\">" + properties.replace("Id=\"", "Id=\"x")
                            + "</x></asic:XAdESSignatures>");
        });
        malformed(
                "properties of another signature",
                text -> text.replaceFirst("Target=\"#[^\"]*\"", "Target=\"#other\""));
        malformed(
                "properties elsewhere",
                text -> text.replace(
                        "</ds:Object>",
                        "<xades:QualifyingPropertiesReference URI=\"http://example.org/\"/></ds:Object>"));
        malformed(
                "its own properties not signed",
                text -> text.replace(
                        text.substring(
                                text.lastIndexOf("<ds:Reference", text.indexOf("SignedProperties\"")),
                                text.indexOf("</ds:SignedInfo>")),
                        ""));
        malformed("a signature wrapped into another", text -> {
            var signature = between(text, "<ds:Signature ", "</ds:Signature>");
            return text.replace(
                    signature,
                    signature
                            .replace("Id=\"", "Id=\"y")
                            .replace("</ds:Signature>", "<ds:Object>" + signature + "</ds:Object></ds:Signature>"));
        });
        malformed("a signature wrapped into something", text -> {
            var signature = between(text, "<ds:Signature ", "</ds:Signature>");
            return text.replace(signature, "<w><w>" + signature + "</w></w>");
        });
        malformed("21 signatures", text -> {
            var signature = between(text, "<ds:Signature ", "</ds:Signature>");
            var all = new StringBuilder();
            for (var i = 0; i < 21; i++) {
                all.append(signature.replace("Id=\"", "Id=\"n" + i));
            }
            return text.replace(signature, all);
        });
        malformed("signed information twice", text -> {
            var info = between(text, "<ds:SignedInfo", "</ds:SignedInfo>");
            return text.replace(info, info + info.replace("Id=\"", "Id=\"x"));
        });
        corpus.add(
                "time marks instead of time stamps",
                xml(
                        GOOD,
                        text -> text.replace(
                                "</xades:SignedSignatureProperties>",
                                "<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId><xades:Identifier>"
                                        + "urn:oid:1.3.6.1.4.1.10015.1000.3.2.1</xades:Identifier></xades:SigPolicyId>"
                                        + "</xades:SignaturePolicyId></xades:SignaturePolicyIdentifier></xades:SignedSignatureProperties>")),
                "format-not-supported",
                "format-not-supported");
    }

    private void values() {
        broken("a changed signature value", text -> {
            var at = text.indexOf("</ds:SignatureValue>") - 20;
            return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
        });
        broken("a changed signing time", text -> text.replaceFirst("<xades:SigningTime>20", "<xades:SigningTime>19"));
        var other = new String(
                Zips.entries(signed(JURIS)).stream()
                        .filter(entry -> entry.name().equals(SIGNATURE))
                        .findFirst()
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
        corpus.add(
                "somebody else's certificate",
                xml(
                        GOOD,
                        text -> text.replace(
                                between(text, "<ds:KeyInfo", "</ds:KeyInfo>"),
                                between(other, "<ds:KeyInfo", "</ds:KeyInfo>"))),
                "signature-broken",
                "INDETERMINATE nobody");
        corpus.add(
                "somebody else's time stamp",
                xml(
                        GOOD,
                        text -> text.replace(
                                between(text, "<xades:EncapsulatedTimeStamp", "</xades:EncapsulatedTimeStamp>"),
                                between(other, "<xades:EncapsulatedTimeStamp", "</xades:EncapsulatedTimeStamp>"))),
                "no-qualified-time-stamp",
                "INDETERMINATE " + ANNAS);
        corpus.add(
                "a time stamp of junk",
                xml(
                        GOOD,
                        text -> text.replace(
                                between(text, "<xades:EncapsulatedTimeStamp", "</xades:EncapsulatedTimeStamp>"),
                                "<xades:EncapsulatedTimeStamp>AAAA</xades:EncapsulatedTimeStamp>")),
                "no-qualified-time-stamp",
                "INDETERMINATE " + ANNAS);
        corpus.add(
                "revocation data of somebody else",
                xml(
                        GOOD,
                        text -> text.replace(
                                between(text, "<xades:EncapsulatedOCSPValue", "</xades:EncapsulatedOCSPValue>"),
                                between(other, "<xades:EncapsulatedOCSPValue", "</xades:EncapsulatedOCSPValue>"))),
                "signature-indeterminate",
                "INDETERMINATE " + ANNAS);
    }

    /** Of different names, so that they do not pack as well as a bomb would. */
    private static String manyElements() {
        var random = new Random(4);
        var xml = new StringBuilder("<a>");
        for (var i = 0; i < 200_000; i++) {
            xml.append("<e").append(Integer.toHexString(random.nextInt())).append("/>");
        }
        return xml.append("</a>").toString();
    }

    /** Sequences in sequences, as no certificate has them. */
    private static String nestedCertificate(String text) {
        var nested = new byte[40_000];
        for (var i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        var start = text.indexOf("<ds:X509Certificate>") + "<ds:X509Certificate>".length();
        return text.substring(0, start)
                + Base64.getEncoder().encodeToString(nested)
                + text.substring(text.indexOf("</ds:X509Certificate>"));
    }

    private void whole(String label, String xml) {
        corpus.add(
                label, Zips.changed(GOOD, SIGNATURE, any -> bytes(xml)), "malformed-container", "malformed-container");
    }

    private void malformed(String label, UnaryOperator<String> edit) {
        corpus.add(label, xml(GOOD, edit), "malformed-container", "malformed-container");
    }

    private void broken(String label, UnaryOperator<String> edit) {
        corpus.add(label, xml(GOOD, edit), "signature-broken", "TOTAL_FAILED " + ANNAS);
    }

    private void transform(String algorithm) {
        malformed(
                "the transformation " + algorithm,
                text -> text.replaceFirst(
                        "URI=\"letter.pdf\">",
                        "URI=\"letter.pdf\"><ds:Transforms><ds:Transform Algorithm=\"" + algorithm
                                + "\"/></ds:Transforms>"));
    }

    private static String idOf(String text) {
        var start = text.indexOf("Id=\"") + 4;
        return text.substring(start, text.indexOf('"', start));
    }
}
