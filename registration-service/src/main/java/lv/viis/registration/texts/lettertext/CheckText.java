package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Violation;

/** Refuses a text before it is published, if letters in it could fail, say less than they must, or reach outside. */
@ApplicationScoped
class CheckText {

    private static final int MAX_LENGTH = 64 * 1024;

    private final PrintLetter printLetter;

    CheckText(PrintLetter printLetter) {
        this.printLetter = printLetter;
    }

    /** @throws TextNotAcceptable with each fault that was found */
    void check(LetterText text) {
        if (text.template.length() > MAX_LENGTH) {
            throw new TextNotAcceptable(List.of(new Wording(
                    "is longer than " + MAX_LENGTH + " characters", "ir garāka par " + MAX_LENGTH + " rakstzīmēm")));
        }
        refuse(new TextMarks(LetterData.of(SampleContent.of(text.sample, 1))).faults(text.template));
        refuse(TextMarkup.faults(text.template));
        var faults = new LinkedHashSet<Wording>();
        for (var employees : text.sample.kind() == LetterKind.HEAD_APPLICATION ? List.of(1, 2) : List.of(1)) {
            var content = SampleContent.of(text.sample, employees);
            var body = printLetter.body(text, LetterData.of(content));
            if (PrintLetter.title(body).isEmpty()) {
                faults.add(new Wording(
                        "needs one <h1> with words in it, the letter's title",
                        "vajadzīgs viens <h1> ar vārdiem: vēstules virsraksts"));
            }
            for (var fact : needed(content)) {
                if (!body.contains(fact)) {
                    faults.add(new Wording(
                            "does not say what it must, such as " + fact,
                            "nesaka to, kas jāpasaka, piemēram, " + fact));
                }
            }
        }
        refuse(List.copyOf(faults));
        try {
            printLetter.preview(text, text.validFrom);
        } catch (NotPrintable missing) {
            throw new TextNotAcceptable(
                    missing.violations().stream().map(Violation::fault).toList());
        }
    }

    private static void refuse(List<Wording> faults) {
        if (!faults.isEmpty()) {
            throw new TextNotAcceptable(faults);
        }
    }

    /** Without these a signature under the letter would not say who asks for what, or who promises. */
    private static Set<String> needed(LetterContent content) {
        var needed = new ArrayList<String>();
        needed.add(content.employer().name());
        for (var employee : content.employees()) {
            needed.add(employee.givenName() + " " + employee.surname());
            needed.add(employee.personalCode());
        }
        switch (content.kind()) {
            case HEAD_APPLICATION -> {
                needed.add(content.applicant().surname());
                needed.add(content.basisNumber());
                content.employees().stream()
                        .flatMap(employee -> employee.lines().stream())
                        .forEach(line ->
                                needed.addAll(List.of(line.role(), line.object(), LetterData.day(line.lastDay()))));
            }
            case AUTHORISATION -> {
                var deputy = content.deputy();
                needed.addAll(List.of(
                        content.applicant().surname(),
                        deputy.surname(),
                        deputy.personalCode(),
                        LetterData.day(deputy.from()),
                        LetterData.day(deputy.lastDay())));
            }
            case COMMITMENT -> {
                // The promises themselves are the ministry's to word.
            }
        }
        return new LinkedHashSet<>(needed);
    }
}
