package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The upload is neither an ASiC-E container with XAdES signatures nor a PDF. */
@ProblemType(
        status = 422,
        en = "Only ASiC-E containers (.asice, .edoc) and signed PDFs are accepted",
        lv = "Pieņem tikai ASiC-E konteinerus (.asice, .edoc) un parakstītas PDF datnes")
public final class FormatNotSupported extends Refusal {
    /** Formats that people still have and that are not judged. */
    enum Format {
        CADES("This is a CAdES or PKCS#7 file (.p7m, .p7s)", "Tā ir CAdES vai PKCS#7 datne (.p7m, .p7s)"),
        XML("This is an XML file", "Tā ir XML datne"),
        OLD_OFFICE("This is an Office document of the old kind", "Tas ir vecā veida Office dokuments"),
        JADES("This is a JSON file (JAdES)", "Tā ir JSON datne (JAdES)"),
        ASIC_S("This is an ASiC-S container (.asics, .scs)", "Tas ir ASiC-S konteiners (.asics, .scs)"),
        OPEN_DOCUMENT("This is an OpenDocument file", "Tā ir OpenDocument datne"),
        OFFICE("This is an Office document (.docx, .xlsx)", "Tas ir Office dokuments (.docx, .xlsx)"),
        CADES_CONTAINER("This is a container with CAdES signatures", "Tas ir konteiners ar CAdES parakstiem"),
        TIME_MARKS(
                "This is a BDOC container with time marks instead of time stamps",
                "Tas ir BDOC konteiners, kurā laika zīmogu vietā ir laika atzīmes");

        private final String english;
        private final String latvian;

        Format(String english, String latvian) {
            this.english = english;
            this.latvian = latvian;
        }
    }

    private FormatNotSupported(String english, String latvian) {
        super(english, latvian);
    }

    static FormatNotSupported known(Format format) {
        return new FormatNotSupported(
                format.english + "; only ASiC-E with XAdES and signed PDFs can be judged.",
                format.latvian + "; pārbaudīt var tikai ASiC-E ar XAdES un parakstītas PDF datnes.");
    }

    static FormatNotSupported unknown() {
        return new FormatNotSupported(
                "This is neither an .asice or .edoc container nor a PDF.",
                "Tas nav ne .asice vai .edoc konteiners, ne PDF datne.");
    }

    static FormatNotSupported onlyZip() {
        return new FormatNotSupported(
                "This is a ZIP file, but not an ASiC-E container.", "Tā ir ZIP datne, bet ne ASiC-E konteiners.");
    }
}
