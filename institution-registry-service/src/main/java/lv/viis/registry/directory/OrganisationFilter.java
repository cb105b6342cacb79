package lv.viis.registry.directory;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.text.Text;
import lv.viis.registry.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of organisations; all that are given must hold. */
class OrganisationFilter {

    @QueryParam("kind")
    @Parameter(description = "What it is")
    OrganisationKind kind;

    @QueryParam("atvk")
    @Parameter(description = "The territory, all seven digits")
    String atvk;

    @QueryParam("founderId")
    @Parameter(description = "The founding municipality or state body")
    UUID founderId;

    @QueryParam("registrationNumber")
    @Parameter(description = "An institution's ten digits")
    String registrationNumber;

    @QueryParam("name")
    @Parameter(description = "A part of the name; case and diacritics do not matter")
    String name;

    /** In the form in which names are kept; null if none is asked for. */
    String name() {
        var line = name == null ? "" : Text.line(Text.read(name, "name", "query"));
        return line.isEmpty() ? null : line;
    }

    String atvk() {
        return digits("atvk", atvk, 7);
    }

    String registrationNumber() {
        return digits("registrationNumber", registrationNumber, 10);
    }

    /** A shortened code is refused and not repaired: it might be another one (D13). */
    private static String digits(String field, String value, int length) {
        var digits = value == null ? null : Text.digits(Text.read(value, field, "query"));
        if (digits != null && !digits.matches("[0-9]{" + length + "}")) {
            throw new InvalidInput(
                    field, "query", "is not " + length + " digits", "nesastāv no " + length + " cipariem");
        }
        return digits;
    }
}
