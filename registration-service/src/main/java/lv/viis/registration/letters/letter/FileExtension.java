package lv.viis.registration.letters.letter;

import jakarta.ws.rs.core.MediaType;

/** By which a computer knows what to open a downloaded proof with. */
final class FileExtension {

    private FileExtension() {}

    /** With its dot; nothing for what is not known. */
    static String of(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case MediaType.APPLICATION_XML -> ".xml";
            case "application/vnd.etsi.asic-e+zip" -> ".asice";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpeg";
            case "image/tiff" -> ".tiff";
            default -> "";
        };
    }
}
