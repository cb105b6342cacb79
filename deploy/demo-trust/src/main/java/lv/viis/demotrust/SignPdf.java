package lv.viis.demotrust;

import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Adds a PAdES signature to a PDF, as an incremental update. */
final class SignPdf {
    private final Signer signer;
    private final SignatureOptions options;
    private final Instant at;
    private final Consumer<PDDocument> change;

    SignPdf(Signer signer, SignatureOptions options) {
        this(signer, options, document -> {});
    }

    /** @param change what is slipped in, in the very update that signs */
    SignPdf(Signer signer, SignatureOptions options, Consumer<PDDocument> change) {
        this.signer = signer;
        this.options = options;
        this.change = change;
        this.at = options.at() == null ? signer.authority().now() : options.at();
    }

    /** @param place where it shows, null for nowhere */
    byte[] sign(byte[] pdf, VisiblePlace place) {
        var stamps = options.timeStampedBy() == null
                ? signer.authority()
                : options.timeStampedBy().authority();
        var service = new PAdESService(SignContainer.verifier(signer, stamps, at.minus(options.revocationDataAge())));
        service.setTspSource(new TimeStampUnit(stamps, at));
        service.setPdfObjFactory(new Changing());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                switch (options.level()) {
                    case B -> SignatureLevel.PAdES_BASELINE_B;
                    case T -> SignatureLevel.PAdES_BASELINE_T;
                    case LT -> SignatureLevel.PAdES_BASELINE_LT;
                });
        parameters.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        parameters.setDigestAlgorithm(options.digest());
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(
                new CertificateToken(signer.certificate()),
                new CertificateToken(signer.authority().ca().certificate()));
        parameters.bLevel().setSigningDate(Date.from(at));
        if (place != null) {
            parameters.setImageParameters(picture(pdf, place));
        }
        var document = new InMemoryDocument(pdf, "letter.pdf");
        var data = service.getDataToSign(document, parameters);
        var algorithm = SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.ECDSA, options.digest());
        var value = new SignatureValue(
                algorithm,
                SignContainer.value(algorithm.getJCEId(), signer.pair().key(), data.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    /** Writes signatures as DSS does, with the change beside them. */
    private final class Changing extends PdfBoxDefaultObjectFactory {
        @Override
        public PDFSignatureService newPAdESSignatureService() {
            return configure(
                    new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new PdfBoxDefaultSignatureDrawerFactory()) {
                        @Override
                        protected PDSignature createSignatureDictionary(
                                PDDocument document, PAdESCommonParameters parameters) {
                            change.accept(document);
                            return super.createSignatureDictionary(document, parameters);
                        }
                    });
        }
    }

    /** DSS measures from the upper left corner of the page. */
    private static SignatureImageParameters picture(byte[] pdf, VisiblePlace place) {
        var field = new SignatureFieldParameters();
        field.setPage(place.page());
        field.setOriginX(place.left());
        field.setOriginY(heightOf(pdf, place.page()) - place.top());
        field.setWidth(place.right() - place.left());
        field.setHeight(place.top() - place.bottom());
        var picture = new SignatureImageParameters();
        picture.setFieldParameters(field);
        picture.setImage(new InMemoryDocument(greyPng(), "signed.png"));
        picture.setImageScaling(ImageScaling.STRETCH);
        return picture;
    }

    private static float heightOf(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getPage(page - 1).getMediaBox().getHeight();
        } catch (IOException e) {
            throw new IllegalArgumentException("This is not a PDF.", e);
        }
    }

    private static byte[] greyPng() {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, Color.LIGHT_GRAY.getRGB());
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
