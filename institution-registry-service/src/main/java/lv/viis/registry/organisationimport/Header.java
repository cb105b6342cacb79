package lv.viis.registry.organisationimport;

import java.util.HashSet;
import java.util.List;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.text.Text;

/** The first row of a file, which names its columns. */
final class Header {

    private Header() {}

    /** What the columns are called; what is wrong with that is found. */
    static List<String> read(List<String> cells, Findings findings) {
        var names = cells.stream().map(Text::plain).toList();
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isEmpty()) {
                findings.fault(
                        "row 1",
                        new Wording(
                                "the column number %d has no name".formatted(i + 1),
                                "kolonnai ar numuru %d nav nosaukuma".formatted(i + 1)));
            } else if (!OrganisationFile.COLUMNS.contains(name)) {
                findings.fault("row 1", unknown(name));
            } else if (!seen.add(name)) {
                findings.fault(
                        "row 1",
                        new Wording(
                                "the column \"" + name + "\" is there twice", "kolonna \"" + name + "\" ir divreiz"));
            }
        }
        OrganisationFile.COLUMNS.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> findings.fault(
                        "row 1",
                        new Wording("the column \"" + name + "\" is missing", "trūkst kolonnas \"" + name + "\"")));
        return names;
    }

    private static Wording unknown(String name) {
        var fault = Text.faultOfLine(name);
        return new Wording(
                "the column \"" + shortened(name) + "\" is not known"
                        + fault.map(hidden -> ": it " + hidden.english()).orElse(""),
                "kolonna \"" + shortened(name) + "\" nav zināma"
                        + fault.map(hidden -> ": tā " + hidden.latvian()).orElse(""));
    }

    /** A file without a header has a person's data where the names of columns should be. */
    private static String shortened(String name) {
        return name.matches("[A-Za-z_ ]{1,40}") ? name : "?";
    }
}
