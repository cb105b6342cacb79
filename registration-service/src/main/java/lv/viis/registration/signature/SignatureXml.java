package lv.viis.registration.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks through the XML files of a container before anything else parses them, and counts the signatures. */
final class SignatureXml extends DefaultHandler {
    private static final int MAX_DEPTH = 60;
    private static final int MAX_SIGNATURES = 20;

    private int depth;
    private int signatures;

    /** Refuses a document type declaration, and with it every entity, and XML that no signature needs. */
    void read(byte[] xml, boolean countSignatures) {
        try {
            // The JDK's own parser, by name: another one on the class path may not know the feature.
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var before = signatures;
            depth = 0;
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), this);
            if (!countSignatures) {
                signatures = before;
            }
        } catch (SAXException | IOException e) {
            throw new MalformedContainer("An XML file of the container is not well-formed, or has a DOCTYPE.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        return signatures;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH) {
            throw new SAXException("too deep");
        }
        if (uri.equals(XMLSignature.XMLNS) && localName.equals("Signature") && ++signatures > MAX_SIGNATURES) {
            throw new MalformedContainer("The container has more than 20 signatures.");
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("no entities");
    }
}
