package lv.viis.registration.signing.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Writes PDFs and changes them, as a tool or an attacker would. */
final class Pdfs {
    /** Where the letters of these tests have their printed box. */
    static final SignatureBox BOX = new SignatureBox(50, 50, 300, 150);

    /** A change to an open document. */
    interface Change {
        void make(PDDocument document) throws IOException;
    }

    private Pdfs() {}

    static byte[] letter(int pages, String text) {
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text + " " + (i + 1));
                    content.endText();
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] blank(int pages) {
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saved behind what is there. */
    static byte[] changed(byte[] pdf, Change change) {
        try (var document = Loader.loadPDF(pdf)) {
            change.make(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written anew as a whole. */
    static byte[] rewritten(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static java.util.function.Consumer<PDDocument> inSigning(Change change) {
        return document -> {
            try {
                change.make(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Another text on the first page. */
    static void replaceContent(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("BT /F1 12 Tf 72 700 Td (I owe you a million) Tj ET".getBytes());
        }
        page.setContents(stream);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Overwrites the content stream itself, so that the page stays as it is. */
    static void replaceContentStream(PDDocument document) throws IOException {
        var stream = document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("0 0 0 rg 0 0 500 500 re f".getBytes());
        }
        stream.setNeedToBeUpdated(true);
    }

    /** A white rectangle over the text. */
    static void whiteStamp(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(60, 690, 300, 40));
        var look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(300, 40));
        try (var out = look.getCOSObject().createOutputStream()) {
            out.write("1 1 1 rg 0 0 300 40 re f".getBytes());
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(look);
        stamp.setAppearance(appearance);
        var annotations = page.getAnnotations();
        annotations.add(stamp);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    static void smallerPage(PDDocument document) {
        var page = document.getPage(0);
        page.setCropBox(new PDRectangle(0, 0, 300, 300));
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    static void script(PDDocument document) {
        var action = new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("app.alert('x')");
        document.getDocumentCatalog().setOpenAction(action);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    static void names(PDDocument document) {
        var names = new org.apache.pdfbox.cos.COSDictionary();
        names.setItem(COSName.getPDFName("JavaScript"), new org.apache.pdfbox.cos.COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    static void xfa(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
        }
        form.getCOSObject().setString(COSName.getPDFName("XFA"), "<xdp/>");
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    static void textField(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
        }
        var field = new org.apache.pdfbox.pdmodel.interactive.form.PDTextField(form);
        field.setPartialName("amount");
        form.getFields().add(field);
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    static void anotherPage(PDDocument document) {
        document.addPage(new PDPage(PDRectangle.A4));
        document.getPages().getCOSObject().setNeedToBeUpdated(true);
    }

    static void otherFont(PDDocument document) {
        var page = document.getPage(0);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.ZAPF_DINGBATS));
        page.setResources(resources);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    static void title(PDDocument document) {
        document.getDocumentInformation().setTitle("Another title");
        document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
