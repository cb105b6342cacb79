package lv.viis.registration.arriving.authorisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.EmailAddress;
import lv.viis.chassis.text.OneLine;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;
import lv.viis.registration.texts.lettertext.LetterContent;
import lv.viis.registration.texts.lettertext.LetterKind;

/**
 * Whom a head authorises. All days are dates of Europe/Riga and inclusive.
 *
 * @param organisationId which the caller heads
 * @param head the caller, as the letter names them
 * @param number of the document, as the employer keeps it
 * @param date its date
 * @param lastDay at most three years after the first
 */
record NewAuthorisation(
        @NotNull UUID organisationId,
        @NotNull @Valid NewHead head,
        @NotNull @Valid NewDeputy deputy,

        @NotBlank @Size(max = 100) @Code String number,

        @NotNull LocalDate date,
        @NotNull LocalDate from,
        @NotNull LocalDate lastDay) {

    /** @param post as in the letter */
    record NewHead(
            @NotBlank @Size(max = 100) @OneLine String givenName,

            @NotBlank @Size(max = 100) @OneLine String surname,

            @NotBlank @Size(max = 200) @OneLine String post) {

        @Override
        public String toString() {
            return "NewHead[hidden]";
        }
    }

    /**
     * @param personalCode {@code NNNNNN-NNNNN} of Latvia; printed in the letter, never answered again
     * @param email at work
     */
    record NewDeputy(
            @NotBlank @Size(max = 100) @OneLine String givenName,

            @NotBlank @Size(max = 100) @OneLine String surname,

            @NotBlank @Size(max = 20) @Code String personalCode,

            @NotBlank @Size(max = 200) @OneLine String post,

            @NotBlank @Size(max = 254) @EmailAddress String email) {

        @Override
        public String toString() {
            return "NewDeputy[hidden]";
        }
    }

    /** What the letter says of it. */
    LetterContent letter(KnownOrganisation organisation, PersonalCode code) {
        return new LetterContent(
                LetterKind.AUTHORISATION,
                null,
                null,
                0,
                null,
                null,
                null,
                new LetterContent.Employer(
                        organisation.name(),
                        organisation.number(),
                        organisation.kind() == KnownOrganisation.Kind.MUNICIPALITY),
                new LetterContent.Applicant(head.givenName(), head.surname(), head.post(), false),
                number,
                date,
                List.of(),
                false,
                false,
                new LetterContent.Deputy(
                        deputy.givenName(), deputy.surname(), code.written(), deputy.post(), from, lastDay));
    }
}
