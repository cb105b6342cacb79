package lv.viis.registration.texts.lettertext;

import static java.util.Map.entry;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a letter says as plain maps, lists and texts: all that a wording can name, written as in Latvia. */
final class LetterData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");

    /** A line to write on, as the frame's styles know it. */
    private static final RawString LINE = new RawString("<span class=\"blank\"></span>");

    private LetterData() {}

    static Map<String, Object> of(LetterContent content) {
        var applicant = content.applicant();
        return Map.ofEntries(
                entry(
                        "employer",
                        Map.ofEntries(
                                entry("name", content.employer().name()),
                                entry("number", text(content.employer().number())))),
                entry(
                        "applicant",
                        Map.ofEntries(
                                entry("name", name(applicant.givenName(), applicant.surname())),
                                entry("post", applicant.post()),
                                entry("deputy", applicant.deputy()))),
                entry("basis", Map.of("number", content.basisNumber(), "date", day(content.basisDate()))),
                entry("employees", employees(content.employees())),
                entry("manyEmployees", content.employees().size() > 1),
                entry("selfApplication", content.selfApplication()),
                entry("deputy", content.deputy() == null ? Map.of() : deputy(content.deputy())));
    }

    /** The same names with lines in place of texts, to be filled in by hand. */
    static Map<String, Object> blank(LetterSample sample) {
        return blank(of(SampleContent.of(sample, 1)));
    }

    private static Map<String, Object> blank(Map<?, ?> data) {
        var blank = new HashMap<String, Object>();
        data.forEach((name, value) -> blank.put((String) name, blank(value)));
        return blank;
    }

    private static Object blank(Object value) {
        if (value instanceof Map<?, ?> map) {
            return blank(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(LetterData::blank).toList();
        }
        return value instanceof String ? LINE : value;
    }

    private static List<Map<String, Object>> employees(List<LetterContent.Employee> employees) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var employee : employees) {
            rows.add(Map.ofEntries(
                    entry("position", Integer.toString(rows.size() + 1)),
                    entry("name", name(employee.givenName(), employee.surname())),
                    entry("personalCode", employee.personalCode()),
                    entry("post", employee.post()),
                    entry("email", employee.email()),
                    entry("phone", text(employee.phone())),
                    entry("employedFrom", day(employee.employedFrom())),
                    entry("employedLastDay", day(employee.employedLastDay())),
                    entry("duty", employee.duty()),
                    entry(
                            "lines",
                            employee.lines().stream().map(LetterData::line).toList())));
        }
        return rows;
    }

    private static Map<String, Object> line(LetterContent.Line line) {
        return Map.ofEntries(
                entry("role", RoleNames.of(line.role())),
                entry("object", line.object()),
                entry("validFrom", day(line.validFrom())),
                entry("lastDay", day(line.lastDay())));
    }

    private static Map<String, Object> deputy(LetterContent.Deputy deputy) {
        return Map.ofEntries(
                entry("name", name(deputy.givenName(), deputy.surname())),
                entry("personalCode", deputy.personalCode()),
                entry("post", deputy.post()),
                entry("from", day(deputy.from())),
                entry("lastDay", day(deputy.lastDay())));
    }

    private static String name(String givenName, String surname) {
        return givenName + " " + surname;
    }

    /** {@code 01.09.2026.}, empty for no day. */
    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
