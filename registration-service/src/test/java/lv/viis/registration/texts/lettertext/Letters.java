package lv.viis.registration.texts.lettertext;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Contents of letters for tests. */
final class Letters {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private Letters() {}

    static LetterContent grant(int employees) {
        return head(LetterContent.ApplicationKind.GRANT, false, false, employees);
    }

    static LetterContent head(
            LetterContent.ApplicationKind kind, boolean municipality, boolean firstUser, int employees) {
        return new LetterContent(
                LetterKind.HEAD_APPLICATION,
                kind,
                UUID.fromString("01939f0e-5a1c-7d3e-8f00-000000000001"),
                1,
                "7KQ2MNP4RS",
                DAY,
                DAY.plusDays(30),
                new LetterContent.Employer("Ķekavas vidusskola „Bērzu birzs”", "4219902694", municipality),
                new LetterContent.Applicant("Maija", "Žagata-Āboliņa", "Direktore", false),
                "1-7/23",
                DAY.minusDays(3),
                IntStream.range(0, employees).mapToObj(Letters::employee).toList(),
                firstUser,
                firstUser,
                null);
    }

    static LetterContent commitment() {
        var head = grant(1);
        return new LetterContent(
                LetterKind.COMMITMENT,
                head.applicationKind(),
                head.letterId(),
                1,
                head.code(),
                DAY,
                head.expiresOn(),
                head.employer(),
                head.applicant(),
                head.basisNumber(),
                head.basisDate(),
                head.employees(),
                false,
                false,
                null);
    }

    static LetterContent authorisation() {
        var head = grant(1);
        return new LetterContent(
                LetterKind.AUTHORISATION,
                head.applicationKind(),
                head.letterId(),
                1,
                head.code(),
                DAY,
                head.expiresOn(),
                head.employer(),
                head.applicant(),
                head.basisNumber(),
                head.basisDate(),
                List.of(),
                false,
                false,
                new LetterContent.Deputy(
                        "Andris", "Ņikitins", "161175-19997", "Direktores vietnieks", DAY, DAY.plusMonths(6)));
    }

    static LetterContent named(String givenName) {
        var one = commitment();
        var employee = one.employees().get(0);
        return new LetterContent(
                one.kind(),
                one.applicationKind(),
                one.letterId(),
                one.version(),
                one.code(),
                one.issuedOn(),
                one.expiresOn(),
                one.employer(),
                one.applicant(),
                one.basisNumber(),
                one.basisDate(),
                List.of(new LetterContent.Employee(
                        givenName,
                        employee.surname(),
                        employee.personalCode(),
                        employee.post(),
                        employee.email(),
                        employee.phone(),
                        employee.employedFrom(),
                        employee.employedLastDay(),
                        employee.duty(),
                        employee.lines())),
                false,
                false,
                null);
    }

    private static LetterContent.Employee employee(int number) {
        return new LetterContent.Employee(
                "Ģirts",
                "Šķēle-Ābele " + (number + 1),
                "161175-19997",
                "Lietvedis",
                "girts.skele" + number + "@example.lv",
                number % 2 == 0 ? "+371 20000000" : null,
                DAY.minusYears(2),
                number % 3 == 0 ? DAY.plusYears(2) : null,
                "Uztur iestādes izglītojamo un pedagogu datus, sagatavo ziņas valsts statistikai",
                List.of(
                        new LetterContent.Line(
                                "INSTITUTION_EDITOR", "Ķekavas vidusskola „Bērzu birzs”", DAY, DAY.plusYears(1)),
                        new LetterContent.Line(
                                "INSTITUTION_READER", "Ķekavas vidusskola „Bērzu birzs”", DAY, DAY.plusYears(1))));
    }
}
