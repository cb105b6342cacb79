package lv.viis.registration.texts.lettertext;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.viis.registration.ground.rolecode.Roles;

/** Letters of invented people, by which a wording is tried and shown. */
final class SampleContent {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private SampleContent() {}

    /** @param employees how many a head's application names; a commitment letter names one, an authorisation none */
    static LetterContent of(LetterSample sample, int employees) {
        var isAuthorisation = sample == LetterSample.AUTHORISATION;
        var isFirstUser = sample == LetterSample.FIRST_USER;
        return new LetterContent(
                sample.kind(),
                switch (sample) {
                    case CHANGE -> LetterContent.ApplicationKind.CHANGE;
                    case END_OF_RIGHTS -> LetterContent.ApplicationKind.REVOKE;
                    default -> LetterContent.ApplicationKind.GRANT;
                },
                new UUID(0, 0),
                1,
                "PARAUGS",
                DAY,
                DAY.plusDays(30),
                new LetterContent.Employer(
                        "Parauga vidusskola", "0000000000", sample == LetterSample.MUNICIPALITY_EMPLOYEE),
                new LetterContent.Applicant("Zane", "Paraugdirektore", "Direktore", false),
                "1-1/1",
                DAY.minusDays(1),
                isAuthorisation
                        ? List.of()
                        : IntStream.range(0, employees)
                                .mapToObj(SampleContent::employee)
                                .toList(),
                isFirstUser && employees == 1,
                isFirstUser,
                isAuthorisation
                        ? new LetterContent.Deputy(
                                "Pauls",
                                "Paraugvietnieks",
                                "000000-00000",
                                "Direktores vietnieks",
                                DAY,
                                DAY.plusYears(1))
                        : null);
    }

    private static LetterContent.Employee employee(int number) {
        return new LetterContent.Employee(
                number == 0 ? "Anna" : "Otto",
                "Paraugs" + number,
                "000000-0000" + number % 10,
                "Lietvedis",
                "lietvedis@example.lv",
                number == 0 ? "+371 20000000" : null,
                DAY.minusYears(1),
                number == 0 ? null : DAY.plusYears(2),
                "Uztur iestādes datus",
                List.of(
                        new LetterContent.Line(Roles.INSTITUTION_EDITOR, "Parauga vidusskola", DAY, DAY.plusYears(1)),
                        new LetterContent.Line(
                                Roles.INSTITUTION_READER, "Parauga pamatskola", DAY.plusDays(1), DAY.plusMonths(6))));
    }
}
