package lv.viis.registration.signing.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import lv.viis.registration.signing.foreignfile.Meter;
import lv.viis.registration.signing.signature.OpenElements.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through the XML of a container before anything else parses it: no document type, nothing twice that must be
 * there once, no signature inside of something else, no transformation but canonicalisation.
 */
final class SignatureXml extends DefaultHandler {
    private static final int MAX_DEPTH = 60;
    /** With attributes; the library makes objects of each. Twenty signatures with all that they need have some 10,000. */
    private static final int MAX_NODES = 50_000;

    private static final String XADES = "http://uri.etsi.org/01903/";
    /** Signature policies of the Estonian time mark: an OCSP answer with the signature's digest as nonce. */
    private static final String TIME_MARK_POLICY = "1.3.6.1.4.1.10015.1000.3.2.";

    private static final SAXParserFactory PARSERS = parsers();

    private final OpenElements open = new OpenElements();
    private final Set<String> ids = new HashSet<>();
    private final List<XmlSignature> signatures = new ArrayList<>();
    private final StringBuilder identifier = new StringBuilder();
    private int nodes;

    private SignatureXml() {}

    /** The signatures of an XML file, counter-signatures too; empty if there are none. */
    static List<XmlSignature> read(byte[] xml) {
        Meter.required();
        var reader = new SignatureXml();
        try {
            PARSERS.newSAXParser().parse(new ByteArrayInputStream(xml), reader);
        } catch (SAXException | IOException e) {
            throw new MalformedContainer(MalformedContainer.Fault.XML_NOT_WELL_FORMED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return reader.signatures;
    }

    private static SAXParserFactory parsers() {
        try {
            // The JDK's own parser, by name: another one on the class path may not know the feature.
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (open.depth() >= MAX_DEPTH) {
            throw MalformedContainer.deeperThan(MAX_DEPTH);
        }
        nodes += 1 + attributes.getLength();
        if (nodes > MAX_NODES) {
            throw MalformedContainer.moreNodesThan(MAX_NODES);
        }
        noteIds(attributes);
        var above = open.innermost();
        var dsig = uri.equals(XMLSignature.XMLNS);
        var xades = uri.startsWith(XADES);
        var signature = above == null ? null : above.signature();
        if (dsig && localName.equals("Signature")) {
            signature = newSignature(above, attributes);
        }
        open.push(new Element(xades, localName, signature));
        if (signature != null && dsig) {
            ofSignature(signature, localName, attributes);
        } else if (xades) {
            ofProperties(signature, localName, attributes);
        }
    }

    private void noteIds(Attributes attributes) {
        for (var i = 0; i < attributes.getLength(); i++) {
            var own = attributes.getURI(i).isEmpty() || attributes.getQName(i).equals("xml:id");
            if (own && attributes.getLocalName(i).equalsIgnoreCase("id") && !ids.add(attributes.getValue(i))) {
                throw new MalformedContainer(MalformedContainer.Fault.ID_TWICE);
            }
        }
    }

    /** At the top of its file, or as a counter-signature: elsewhere it would be a wrapped one. */
    private XmlSignature newSignature(Element above, Attributes attributes) {
        var counter = above != null && above.xades() && above.name().equals("CounterSignature");
        if (!counter && open.depth() > 1) {
            throw new MalformedContainer(MalformedContainer.Fault.SIGNATURE_WITHIN);
        }
        Limit.SIGNATURES.require(signatures.size() + 1, FileType.ZIP);
        var signature = new XmlSignature(counter ? above.signature() : null, attributes.getValue("Id"));
        signatures.add(signature);
        return signature;
    }

    private void ofSignature(XmlSignature signature, String name, Attributes attributes) {
        var algorithm = attributes.getValue("Algorithm");
        switch (name) {
            case "SignedInfo" -> signature.requireFirst(name);
            case "SignatureValue" -> signature.valueId = attributes.getValue("Id");
            case "KeyInfo" -> {
                signature.requireFirst(name);
                signature.keyInfoId = attributes.getValue("Id");
            }
            case "Reference" -> {
                if (open.isBelow("SignedInfo")) {
                    signature.references.add(attributes.getValue("URI"));
                }
            }
            case "Transform" -> {
                if (open.isBelow("Transforms", "Reference", "SignedInfo")) {
                    SignatureAlgorithms.requireCanonicalisation(algorithm);
                }
            }
            case "CanonicalizationMethod" -> {
                if (open.isBelow("SignedInfo")) {
                    SignatureAlgorithms.requireCanonicalisation(algorithm);
                }
            }
            case "SignatureMethod", "DigestMethod" -> {
                if (open.isBelow("SignedInfo") || open.isBelow("Reference", "SignedInfo")) {
                    signature.weakAlgorithm = SignatureAlgorithms.weaker(signature.weakAlgorithm, algorithm);
                }
            }
            case "Manifest", "RetrievalMethod" -> throw new MalformedContainer(MalformedContainer.Fault.OWN_REFERENCE);
            default -> {
                // Says nothing that the rules are about.
            }
        }
    }

    private void ofProperties(XmlSignature signature, String name, Attributes attributes) {
        switch (name) {
            case "QualifyingPropertiesReference" ->
                throw new MalformedContainer(MalformedContainer.Fault.PROPERTIES_ELSEWHERE);
            case "QualifyingProperties" -> {
                requireOwn(signature, open.isBelow("Object", "Signature"));
                signature.requireFirst(name);
                var target = attributes.getValue("Target");
                requireOwn(signature, target == null || target.isEmpty() || target.equals("#" + signature.id));
            }
            case "SignedProperties" -> {
                requireOwn(signature, open.isBelow("QualifyingProperties", "Object", "Signature"));
                signature.requireFirst(name);
                signature.propertiesId = attributes.getValue("Id");
            }
            case "Identifier" -> identifier.setLength(0);
            default -> {
                // Says nothing that the rules are about.
            }
        }
    }

    private static void requireOwn(XmlSignature signature, boolean own) {
        if (signature == null || !own) {
            throw new MalformedContainer(MalformedContainer.Fault.PROPERTIES_MISPLACED);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        var inside = open.innermost();
        if (inside != null && inside.xades() && inside.name().equals("Identifier") && identifier.length() < 200) {
            identifier.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var closed = open.pop();
        if (closed.signature() != null && closed.xades() && closed.name().equals("Identifier")) {
            closed.signature().timeMark |= identifier.indexOf(TIME_MARK_POLICY) >= 0;
        }
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("no entities");
    }
}
