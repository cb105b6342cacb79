package lv.viis.registration.texts.lettertext;

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
        return Map.of(
                "employer",
                Map.of(
                        "name",
                        content.employer().name(),
                        "number",
                        text(content.employer().number())),
                "applicant",
                Map.of(
                        "name",
                        name(applicant.givenName(), applicant.surname()),
                        "post",
                        applicant.post(),
                        "deputy",
                        applicant.deputy()),
                "basis",
                Map.of("number", content.basisNumber(), "date", day(content.basisDate())),
                "employees",
                employees(content.employees()),
                "manyEmployees",
                content.employees().size() > 1,
                "selfApplication",
                content.selfApplication(),
                "deputy",
                content.deputy() == null ? Map.of() : deputy(content.deputy()));
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
            rows.add(Map.of(
                    "position",
                    Integer.toString(rows.size() + 1),
                    "name",
                    name(employee.givenName(), employee.surname()),
                    "personalCode",
                    employee.personalCode(),
                    "post",
                    employee.post(),
                    "email",
                    employee.email(),
                    "phone",
                    text(employee.phone()),
                    "employedFrom",
                    day(employee.employedFrom()),
                    "employedLastDay",
                    day(employee.employedLastDay()),
                    "duty",
                    employee.duty(),
                    "lines",
                    employee.lines().stream().map(LetterData::line).toList()));
        }
        return rows;
    }

    private static Map<String, Object> line(LetterContent.Line line) {
        return Map.of(
                "role",
                RoleNames.of(line.role()),
                "object",
                line.object(),
                "validFrom",
                day(line.validFrom()),
                "lastDay",
                day(line.lastDay()));
    }

    private static Map<String, Object> deputy(LetterContent.Deputy deputy) {
        return Map.of(
                "name",
                name(deputy.givenName(), deputy.surname()),
                "personalCode",
                deputy.personalCode(),
                "post",
                deputy.post(),
                "from",
                day(deputy.from()),
                "lastDay",
                day(deputy.lastDay()));
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
